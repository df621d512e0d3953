using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Tests.Discord.Rest;

public sealed class CommandTests : DiscordTest
{
    private string Commands => $"applications/{Discord.ApplicationId}/commands";

    [Fact]
    public async Task Registered_commands_are_listed_with_their_ids()
    {
        await Rest.SendAsync("PUT", Commands, """[{"name":"news","description":"Settings"},{"name":"Who said this?","type":3}]""");

        var list = (JsonArray)(await Rest.SendAsync("GET", Commands)).Body!;

        Assert.Equal(["news", "Who said this?"], list.Select(command => (string)command!["name"]!));
        Assert.All(list, command => Assert.NotNull(command!["id"]));
    }

    [Fact]
    public async Task Commands_that_are_not_sent_again_are_gone_and_the_others_keep_their_ids()
    {
        var first = await Rest.SendAsync("PUT", Commands, """[{"name":"news","description":"Settings"},{"name":"old","description":"Gone"}]""");

        var second = await Rest.SendAsync("PUT", Commands, """[{"name":"news","description":"Other words"}]""");

        Assert.Equal((string?)first.Body![0]!["id"], (string?)Assert.Single((JsonArray)second.Body!)!["id"]);
    }

    [Fact]
    public async Task Posting_makes_a_command_and_then_changes_it()
    {
        var made = await Rest.SendAsync("POST", Commands, """{"name":"news","description":"Settings"}""");
        var changed = await Rest.SendAsync("POST", Commands, """{"name":"news","description":"Other words"}""");

        Assert.Equal((201, 200), (made.Status, changed.Status));
        Assert.Equal((string?)made.Body!["id"], (string?)changed.Body!["id"]);
    }

    [Fact]
    public async Task Commands_of_a_guild_are_their_own()
    {
        var path = $"applications/{Discord.ApplicationId}/guilds/{Discord.GuildId}/commands";

        var put = await Rest.SendAsync("PUT", path, """[{"name":"news","description":"Settings"}]""");
        var global = await Rest.SendAsync("GET", Commands);

        Assert.Equal(Discord.GuildId, (string?)put.Body![0]!["guild_id"]);
        Assert.Empty((JsonArray)global.Body!);
    }

    [Fact]
    public async Task The_commands_of_another_application_are_out_of_reach()
    {
        Assert.Equal(403, (await Rest.SendAsync("GET", "applications/1/commands")).Status);
    }

    [Theory]
    [InlineData("""{"name":"News","description":"x"}""", "0.name", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""{"name":"who said","description":"x"}""", "0.name", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""{"description":"x"}""", "0.name", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"name":"news"}""", "0.description", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"name":"news","description":"x","type":9}""", "0.type", "BASE_TYPE_CHOICES")]
    [InlineData("""{"name":"Who","type":3,"description":"x"}""", "0.description", "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION")]
    [InlineData("""{"name":"n","description":"x","contexts":[5]}""", "0.contexts.0", "BASE_TYPE_CHOICES")]
    [InlineData("""{"name":"n","description":"x","name_localizations":{"xx":"a"}}""", "0.name_localizations.xx", "ENUM_TYPE_COERCE")]
    [InlineData("""{"name":"n","description":"x","options":[{"type":3,"name":"a","description":"x"},{"type":3,"name":"a","description":"x"}]}""", "0.options.1.name", "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED")]
    [InlineData("""{"name":"n","description":"x","options":[{"type":3,"name":"a","description":"x"},{"type":3,"name":"b","description":"x","required":true}]}""", "0.options.1", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID")]
    [InlineData("""{"name":"n","description":"x","options":[{"type":3,"name":"a"}]}""", "0.options.0.description", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"name":"n","description":"x","options":[{"type":12,"name":"a","description":"x"}]}""", "0.options.0.type", "UNION_TYPE_CHOICES")]
    [InlineData("""{"name":"n","description":"x","options":[{"type":3,"name":"a","description":"x","autocomplete":true,"choices":[{"name":"x","value":"y"}]}]}""", "0.options.0.autocomplete", "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES")]
    [InlineData("""{"name":"n","description":"x","options":[{"type":4,"name":"a","description":"x","choices":[{"name":"x","value":"y"}]}]}""", "0.options.0.choices.0.value", "APPLICATION_COMMAND_OPTIONS_CHOICE_VALUE_INVALID")]
    [InlineData("""{"name":"n","description":"x","options":[{"type":3,"name":"a","description":"x","min_length":6001}]}""", "0.options.0.min_length", "NUMBER_TYPE_MAX")]
    [InlineData("""{"name":"n","description":"x","options":[{"type":1,"name":"a","description":"x","options":[{"type":1,"name":"b","description":"x"}]}]}""", "0.options.0.options.0.type", "APPLICATION_COMMAND_OPTIONS_NESTING_INVALID")]
    [InlineData("""{"name":"n","description":"x","options":[{"type":1,"name":"a","description":"x"},{"type":3,"name":"b","description":"x"}]}""", "0.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID")]
    public async Task A_command_that_breaks_a_rule_is_refused(string command, string path, string code)
    {
        var reply = await Rest.SendAsync("PUT", Commands, $"[{command}]");

        Assert.Equal((400, 50035, code), (reply.Status, reply.Code, reply.ErrorAt(path)));
    }

    [Fact]
    public async Task A_command_has_at_most_eight_thousand_letters_in_all()
    {
        var choices = string.Join(',', Enumerable.Range(10, 25).Select(i => $$"""{"name":"{{i}}{{new string('n', 98)}}","value":"{{new string('v', 100)}}"}"""));
        var option = $$"""{"type":3,"name":"a","description":"{{new string('d', 100)}}","choices":[{{choices}}]}""";
        var second = option.Replace("\"name\":\"a\"", "\"name\":\"b\"", StringComparison.Ordinal);

        var reply = await Rest.SendAsync("PUT", Commands, $$"""[{"name":"n","description":"x","options":[{{option}},{{second}}]}]""");

        Assert.Equal("APPLICATION_COMMAND_TOO_LARGE", reply.ErrorAt("0"));
    }

    [Fact]
    public async Task A_group_may_hold_subcommands()
    {
        const string Body = """[{"name":"n","description":"x","options":[{"type":2,"name":"g","description":"x","options":[{"type":1,"name":"s","description":"x"}]}]}]""";

        Assert.Equal(200, (await Rest.SendAsync("PUT", Commands, Body)).Status);
    }

    [Theory]
    [InlineData(3, 15, 200)]
    [InlineData(3, 16, 400)]
    [InlineData(1, 100, 200)]
    [InlineData(1, 101, 400)]
    public async Task There_are_only_so_many_commands_of_a_type(int type, int count, int status)
    {
        var description = type == 1 ? ""","description":"x" """ : "";
        var all = string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"type":{{type}},"name":"c{{i}}"{{description}}}"""));

        Assert.Equal(status, (await Rest.SendAsync("PUT", Commands, $"[{all}]")).Status);
    }

    [Fact]
    public async Task Two_commands_of_one_name_are_refused()
    {
        var reply = await Rest.SendAsync("PUT", Commands, """[{"name":"n","description":"x"},{"name":"n","description":"y"}]""");

        Assert.Equal("APPLICATION_COMMANDS_DUPLICATE_NAME", reply.ErrorAt("0"));
    }

    [Fact]
    public async Task Only_two_hundred_new_names_a_day_are_taken()
    {
        for (var round = 0; round < 2; round++)
        {
            var all = string.Join(',', Enumerable.Range(0, 100).Select(i => $$"""{"name":"r{{round}}c{{i}}","description":"x"}"""));
            Assert.Equal(200, (await Rest.SendAsync("PUT", Commands, $"[{all}]")).Status);
        }

        Time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(30034, (await Rest.SendAsync("PUT", Commands, """[{"name":"one-more","description":"x"}]""")).Code);
    }
}
