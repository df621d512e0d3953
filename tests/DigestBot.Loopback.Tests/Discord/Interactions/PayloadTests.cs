using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Tests.Discord.Interactions;

public sealed class PayloadTests : DiscordTest
{
    private const string Digest = """
        [{"name":"digest","description":"x","options":[{"type":1,"name":"schedule","description":"x","options":[
            {"type":3,"name":"when","description":"x","required":true},{"type":4,"name":"count","description":"x"},{"type":5,"name":"quiet","description":"x"}]}]},
         {"name":"whosaid","description":"x","options":[{"type":3,"name":"text","description":"x"},{"type":3,"name":"by","description":"x","autocomplete":true}]},
         {"name":"summary","description":"x","options":[{"type":11,"name":"file","description":"x"},{"type":6,"name":"person","description":"x"},{"type":7,"name":"channel","description":"x"}]},
         {"name":"Who said this?","type":3}]
        """;

    [Fact]
    public async Task A_command_comes_with_all_that_Discord_tells_of_it()
    {
        var payload = await SentAsync("""{"name":"whosaid","options":{"text":"ferry"},"permissions":"32","locale":"de"}""");

        Assert.Equal(("2", "1", "0", "de"), (payload["type"]!.ToString(), payload["version"]!.ToString(), payload["context"]!.ToString(), (string?)payload["locale"]));
        Assert.Equal((Discord.ApplicationId, Discord.GuildId, Channel), ((string?)payload["application_id"], (string?)payload["guild_id"], (string?)payload["channel_id"]));
        Assert.Equal(("32", Discord.PersonId), ((string?)payload["member"]!["permissions"], (string?)payload["member"]!["user"]!["id"]));
        Assert.Equal(Discord.GuildId, (string?)payload["authorizing_integration_owners"]!["0"]);
        Assert.NotEqual(0UL, ulong.Parse((string)payload["app_permissions"]!) & 2048);
        Assert.NotNull(payload["attachment_size_limit"]);
        Assert.NotNull(payload["entitlements"]);
    }

    [Fact]
    public async Task Options_are_written_by_what_was_registered()
    {
        var data = (await SentAsync("""{"name":"digest","options":{"schedule":{"when":"daily 7:30","count":"5","quiet":true}}}"""))["data"]!;

        Assert.Equal(
            """[{"name":"schedule","type":1,"options":[{"name":"when","type":3,"value":"daily 7:30"},{"name":"count","type":4,"value":5},{"name":"quiet","type":5,"value":true}]}]""",
            data["options"]!.ToJsonString());
        Assert.NotNull(data["id"]);
    }

    [Fact]
    public async Task Options_may_be_given_as_Discord_writes_them()
    {
        const string Options = """[{"name":"schedule","type":1,"options":[{"name":"when","type":3,"value":"daily 7:30"}]}]""";

        var data = (await SentAsync($$"""{"name":"digest","options":{{Options}}}"""))["data"]!;

        Assert.Equal(Options, data["options"]!.ToJsonString());
    }

    [Fact]
    public async Task The_option_that_is_typed_has_the_focus()
    {
        var payload = await SentAsync("""{"type":4,"name":"whosaid","options":{"text":"ferry","by":"ma"},"focused":"by"}""");

        Assert.Equal("""{"name":"by","type":3,"value":"ma","focused":true}""", payload["data"]!["options"]![1]!.ToJsonString());
    }

    [Fact]
    public async Task A_message_command_brings_its_message()
    {
        var id = (string)Discord.Control("POST", "message", new JsonObject { ["content"] = "a positive step" })["id"]!;

        var data = (await SentAsync($$"""{"name":"Who said this?","commandType":3,"target":"{{id}}"}"""))["data"]!;

        Assert.Equal((3, id, "a positive step"), ((int)data["type"]!, (string?)data["target_id"], (string?)data["resolved"]!["messages"]![id]!["content"]));
    }

    [Fact]
    public async Task What_options_name_is_resolved()
    {
        var data = (await SentAsync($$$"""{"name":"summary","options":{"file":{"filename":"a.txt","content":"news"},"person":"{{{Discord.PersonId}}}","channel":"{{{Channel}}}"}}"""))["data"]!;

        var file = (string)data["options"]![0]!["value"]!;
        using var http = new HttpClient();
        Assert.Equal("news", await http.GetStringAsync(new Uri((string)data["resolved"]!["attachments"]![file]!["url"]!), Ending));
        Assert.NotNull(data["resolved"]!["users"]![Discord.PersonId]);
        Assert.NotNull(data["resolved"]!["channels"]![Channel]);
    }

    [Fact]
    public async Task A_button_brings_its_message()
    {
        var id = await MessageWithButtonAsync();

        var payload = await SentAsync($$"""{"type":3,"custom_id":"more","target":"{{id}}"}""");

        Assert.Equal((3, "more", 2, id), ((int)payload["type"]!, (string?)payload["data"]!["custom_id"], (int)payload["data"]!["component_type"]!, (string?)payload["message"]!["id"]));
    }

    [Fact]
    public async Task A_button_can_change_its_message()
    {
        var id = await MessageWithButtonAsync();
        var interaction = Interact($$"""{"type":3,"custom_id":"more","target":"{{id}}"}""");

        var answered = await AnswerAsync(interaction, """{"type":7,"data":{"content":"changed","components":[],"allowed_mentions":{"parse":[]}}}""");

        var message = Assert.Single(Discord.Messages(Channel));
        Assert.Equal((204, "changed"), (answered.Status, (string?)message["content"]));
        Assert.Empty(message["components"]!.AsArray());
    }

    [Fact]
    public async Task A_button_that_is_deferred_means_its_message_by_original()
    {
        var id = await MessageWithButtonAsync();
        var interaction = Interact($$"""{"type":3,"custom_id":"more","target":"{{id}}"}""");
        await AnswerAsync(interaction, """{"type":6}""");

        var original = await Rest.SendAsync("GET", $"{Webhook(interaction)}/messages/@original");

        Assert.Equal(id, (string?)original.Body!["id"]);
    }

    [Fact]
    public async Task A_form_comes_back_filled_in_as_it_was_laid_out()
    {
        var opened = Interact("""{"name":"news"}""");
        await AnswerAsync(opened, """{"type":9,"data":{"custom_id":"form","title":"T","components":[{"type":18,"label":"Zone","component":{"type":4,"custom_id":"zone","style":1}}]}}""");

        var data = (await SentAsync($$$"""{"type":5,"modal":"{{{opened.Id}}}","fields":{"zone":"Europe/Berlin"}}"""))["data"]!;

        Assert.Equal("form", (string?)data["custom_id"]);
        Assert.Equal((18, "Europe/Berlin"), ((int)data["components"]![0]!["type"]!, (string?)data["components"]![0]!["component"]!["value"]));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"type":3,"custom_id":"more"}""")]
    [InlineData("""{"type":9,"name":"news"}""")]
    [InlineData("""{"name":"Who said this?","commandType":3,"target":"1"}""")]
    [InlineData("""{"name":"news","channel":"1"}""")]
    [InlineData("""{"name":"news","user":"1"}""")]
    public void A_script_that_makes_no_sense_is_told_why(string script)
    {
        Assert.NotNull(Discord.Interact(Json(script))["error"]);
    }

    private async Task<string> MessageWithButtonAsync()
    {
        var reply = await Rest.SendAsync("POST", Messages, """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"More","custom_id":"more"}]}],"allowed_mentions":{"parse":[]}}""");
        return (string)reply.Body!["id"]!;
    }

    private async Task<JsonNode> SentAsync(string script)
    {
        await Rest.SendAsync("PUT", $"applications/{Discord.ApplicationId}/commands", Digest);
        var (socket, _) = await LogInAsync();
        Interact(script);
        return (await socket.UntilAsync("INTERACTION_CREATE"))["d"]!;
    }
}
