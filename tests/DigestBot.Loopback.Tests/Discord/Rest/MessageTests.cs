using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Tests.Discord.Rest;

public sealed class MessageTests : DiscordTest
{
    [Fact]
    public async Task A_posted_message_stands_in_its_channel()
    {
        var reply = await PostAsync("""{"content":"news","allowed_mentions":{"parse":[]}}""");

        Assert.Equal(200, reply.Status);
        Assert.Equal("news", (string?)Assert.Single(Discord.Messages(Channel))["content"]);
        Assert.Empty(Violations());
    }

    [Fact]
    public async Task A_message_without_allowed_mentions_is_a_violation()
    {
        await PostAsync("""{"content":"news"}""");

        Assert.Equal(["allowed_mentions_missing"], Violations());
    }

    [Theory]
    [InlineData("""{"content":"@everyone"}""", true)]
    [InlineData("""{"content":"@everyone","allowed_mentions":{"parse":["everyone"]}}""", true)]
    [InlineData("""{"content":"@everyone","allowed_mentions":{"parse":[]}}""", false)]
    public async Task A_message_wakes_only_whom_it_may(string body, bool wakes)
    {
        Assert.Equal(wakes, (bool)(await PostAsync(body)).Body!["mention_everyone"]!);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"content":""}""")]
    [InlineData("""{"content":"  \n"}""")]
    [InlineData("""{"content":null,"embeds":[]}""")]
    public async Task An_empty_message_is_refused(string body)
    {
        Assert.Equal(50006, (await PostAsync(body)).Code);
    }

    [Fact]
    public async Task Space_around_a_message_is_cut_off()
    {
        Assert.Equal("news", (string?)(await PostAsync("""{"content":"  news\n","allowed_mentions":{"parse":[]}}""")).Body!["content"]);
    }

    [Fact]
    public async Task A_message_of_components_has_no_content()
    {
        var reply = await PostAsync("""{"flags":32768,"content":"news","components":[{"type":10,"content":"more"}]}""");

        Assert.Equal("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", reply.ErrorAt("content"));
    }

    [Fact]
    public async Task Unknown_names_are_ignored_and_noted()
    {
        var reply = await PostAsync("""{"content":"news","colour":"red","allowed_mentions":{"parse":[]}}""");

        Assert.Equal(200, reply.Status);
        Assert.Equal("colour", (string?)Assert.Single(Discord.Violations)["key"]);
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused()
    {
        using var content = new StringContent("""{"content":"news"}""", Encoding.UTF8, "text/plain");

        var reply = await Rest.SendAsync("POST", Messages, content);

        Assert.Equal((400, 50035, "CONTENT_TYPE_INVALID"), (reply.Status, reply.Code, reply.ErrorAt("")));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"content":"a","content":"b"}""")]
    [InlineData("""{"content":"\ud800"}""")]
    public async Task A_body_that_is_no_JSON_is_refused(string body)
    {
        Assert.Equal(50109, (await PostAsync(body)).Code);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("\"text\"")]
    public async Task A_body_that_is_no_object_is_refused(string body)
    {
        Assert.Equal(400, (await PostAsync(body)).Status);
    }

    [Fact]
    public async Task An_enforced_nonce_gives_the_earlier_message_back()
    {
        const string Body = """{"content":"news","nonce":"digest-7","enforce_nonce":true,"allowed_mentions":{"parse":[]}}""";

        var first = await PostAsync(Body);
        var second = await PostAsync(Body);

        Assert.Equal((string?)first.Body!["id"], (string?)second.Body!["id"]);
        Assert.Single(Discord.Messages(Channel));
    }

    [Fact]
    public async Task A_nonce_that_is_not_enforced_is_only_echoed()
    {
        const string Body = """{"content":"news","nonce":12,"allowed_mentions":{"parse":[]}}""";

        await PostAsync(Body);
        var second = await PostAsync(Body);

        Assert.Equal(12, (int)second.Body!["nonce"]!);
        Assert.Equal(2, Discord.Messages(Channel).Count);
    }

    [Fact]
    public async Task A_nonce_is_forgotten_after_some_minutes()
    {
        const string Body = """{"content":"news","nonce":"digest-7","enforce_nonce":true,"allowed_mentions":{"parse":[]}}""";
        await PostAsync(Body);

        Time.Advance(TimeSpan.FromMinutes(6));
        await PostAsync(Body);

        Assert.Equal(2, Discord.Messages(Channel).Count);
    }

    [Fact]
    public async Task An_edit_changes_what_it_names()
    {
        var id = await PostedAsync("""{"content":"news","embeds":[{"title":"Harbour"}],"allowed_mentions":{"parse":[]}}""");

        var edited = await Rest.SendAsync("PATCH", $"{Messages}/{id}", """{"content":"more","allowed_mentions":{"parse":[]}}""");

        Assert.Equal(("more", "Harbour"), ((string?)edited.Body!["content"], (string?)edited.Body["embeds"]![0]!["title"]));
        Assert.NotNull(edited.Body["edited_timestamp"]);
    }

    [Fact]
    public async Task The_defaults_return_when_an_edit_leaves_allowed_mentions_out()
    {
        var id = await PostedAsync("""{"content":"news","allowed_mentions":{"parse":[]}}""");

        var edited = await Rest.SendAsync("PATCH", $"{Messages}/{id}", """{"content":"@everyone"}""");

        Assert.True((bool)edited.Body!["mention_everyone"]!);
        Assert.Equal(["allowed_mentions_missing"], Violations());
    }

    [Fact]
    public async Task The_flag_of_components_stays_for_good()
    {
        var id = await PostedAsync("""{"flags":32768,"components":[{"type":10,"content":"news"}],"allowed_mentions":{"parse":[]}}""");

        var edited = await Rest.SendAsync("PATCH", $"{Messages}/{id}", """{"flags":0,"components":[{"type":10,"content":"more"}]}""");

        Assert.Equal("MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG", edited.ErrorAt("flags"));
    }

    [Fact]
    public async Task A_deleted_message_is_unknown()
    {
        var id = await PostedAsync("""{"content":"news","allowed_mentions":{"parse":[]}}""");

        var deleted = await Rest.SendAsync("DELETE", $"{Messages}/{id}");
        var shown = await Rest.SendAsync("GET", $"{Messages}/{id}");

        Assert.Equal((204, "", 10008), (deleted.Status, deleted.Text, shown.Code));
    }

    [Fact]
    public async Task Messages_are_listed_newest_first()
    {
        await PostedAsync("""{"content":"first","allowed_mentions":{"parse":[]}}""");
        await PostedAsync("""{"content":"second","allowed_mentions":{"parse":[]}}""");

        var list = await Rest.SendAsync("GET", $"{Messages}?limit=1");

        Assert.Equal("second", (string?)Assert.Single((JsonArray)list.Body!)!["content"]);
    }

    [Fact]
    public async Task A_persons_message_cannot_be_edited()
    {
        var id = (string)Discord.Control("POST", "message", new JsonObject { ["content"] = "hello" })["id"]!;

        Assert.Equal(50005, (await Rest.SendAsync("PATCH", $"{Messages}/{id}", """{"content":"bye"}""")).Code);
    }

    [Fact]
    public async Task A_file_comes_with_its_message()
    {
        using var form = new MultipartFormDataContent();
        using var payload = new StringContent("""{"content":"news","allowed_mentions":{"parse":[]},"attachments":[{"id":0,"filename":"digest.opml"}]}""", Encoding.UTF8, "application/json");
        using var file = new ByteArrayContent("<opml/>"u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("text/xml");
        form.Add(payload, "payload_json");
        form.Add(file, "files[0]", "x.opml");

        var reply = await Rest.SendAsync("POST", Messages, form);

        var attachment = reply.Body!["attachments"]![0]!;
        Assert.Equal("digest.opml", (string?)attachment["filename"]);
        using var http = new HttpClient();
        Assert.Equal("<opml/>", await http.GetStringAsync(new Uri((string)attachment["url"]!), Ending));
    }

    [Fact]
    public async Task A_direct_conversation_is_one_and_the_same()
    {
        var body = $$"""{"recipient_id":"{{Discord.PersonId}}"}""";

        var first = await Rest.SendAsync("POST", "users/@me/channels", body);
        var second = await Rest.SendAsync("POST", "users/@me/channels", body);
        var posted = await Rest.SendAsync("POST", $"channels/{(string?)first.Body!["id"]}/messages", """{"content":"psst","allowed_mentions":{"parse":[]}}""");

        Assert.Equal((string?)first.Body["id"], (string?)second.Body!["id"]);
        Assert.Equal(200, posted.Status);
    }

    private Task<RestReply> PostAsync(string body) => Rest.SendAsync("POST", Messages, body);

    private async Task<string> PostedAsync(string body) => (string)(await PostAsync(body)).Body!["id"]!;
}
