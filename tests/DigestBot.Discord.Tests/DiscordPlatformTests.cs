using System.Text.Json.Nodes;
using DigestBot.Core.Commands;
using DigestBot.Core.Deliveries;
using DigestBot.Core.Platforms;
using DigestBot.Loopback.Discord;
using DigestBot.Discord.Formatting;

namespace DigestBot.Discord.Tests;

public sealed class DiscordPlatformTests
{
    private const long Manager = 32;
    private const int Ephemeral = 64;

    [Fact]
    public async Task A_command_is_answered_within_three_seconds_and_for_its_asker_alone()
    {
        await using var desk = await DiscordDesk.OpenAsync([SampleCommand.Answering("whosaid")]);

        var answer = await desk.ReplyToAsync(new JsonObject { ["name"] = "whosaid", ["options"] = new JsonObject { ["text"] = "ferry @everyone" } });

        Assert.Equal(5, answer["callback"]!["type"]!.GetValue<int>());
        Assert.Equal(Ephemeral, answer["callback"]!["data"]!["flags"]!.GetValue<int>());
        Assert.InRange(answer["callbackMs"]!.GetValue<double>(), 0, 3_000);
        Assert.Contains("/whosaid ferry @\u200Beveryone", TextOf(answer["message"]!), StringComparison.Ordinal);
        AssertRight(desk);
    }

    [Fact]
    public async Task Typed_options_reach_the_command_with_who_asks_and_what_the_bot_may_not_do()
    {
        var digest = SampleCommand.Digest;
        await using var desk = await DiscordDesk.OpenAsync([digest]);

        await desk.ReplyToAsync(new JsonObject
        {
            ["name"] = "digest",
            ["permissions"] = $"{Manager}",
            ["locale"] = "de",
            ["options"] = new JsonObject { ["schedule"] = new JsonObject { ["when"] = "daily 7:30", ["stories"] = 7, ["zone"] = "Europe/Berlin" } },
        });

        var request = Assert.Single(digest.Requests);
        Assert.Equal(("schedule daily 7:30", "7", "Europe/Berlin"), (request.Text, request.Options["stories"], request.Options["zone"]));
        Assert.Equal((true, "de", new ChannelId("discord", desk.Discord.ChannelId)), (request.IsManager, request.Language, request.Channel));
        Assert.Empty(request.MissingPermissions);
    }

    [Fact]
    public async Task Who_may_not_manage_the_server_is_no_manager_but_in_a_talk_with_the_bot()
    {
        var digest = SampleCommand.Digest;
        await using var desk = await DiscordDesk.OpenAsync([digest]);

        await desk.ReplyToAsync(new JsonObject { ["name"] = "digest", ["permissions"] = "2048", ["options"] = new JsonObject { ["now"] = new JsonObject() } });
        await desk.ReplyToAsync(new JsonObject { ["name"] = "digest", ["dm"] = true, ["options"] = new JsonObject { ["now"] = new JsonObject() } });

        Assert.Equal([false, true], digest.Requests.Select(request => request.IsManager));
    }

    [Fact]
    public async Task A_button_changes_the_message_that_it_stands_in()
    {
        var whosaid = SampleCommand.Answering("whosaid", request => CommandReply.Told($"page of {request.Text}") with { Page = new ReplyPage(1, 2, "/whosaid ferry page 2") });
        await using var desk = await DiscordDesk.OpenAsync([whosaid]);
        var first = await desk.ReplyToAsync(new JsonObject { ["name"] = "whosaid", ["options"] = new JsonObject { ["text"] = "ferry" } });

        var second = await desk.ReplyToAsync(new JsonObject { ["type"] = 3, ["target"] = first["message"]!["id"]!.GetValue<string>(), ["custom_id"] = CustomIds(first["message"]!)[0] });

        Assert.Equal(6, second["callback"]!["type"]!.GetValue<int>());
        Assert.Contains("ferry page 2", TextOf(desk.Discord.Messages(desk.Discord.ChannelId)[^1]), StringComparison.Ordinal);
        Assert.Single(desk.Discord.Messages(desk.Discord.ChannelId));
        AssertRight(desk);
    }

    [Fact]
    public async Task More_than_five_buttons_become_a_choice()
    {
        var whosaid = SampleCommand.Answering("whosaid", request => request.Text.StartsWith("speaker", StringComparison.Ordinal)
            ? CommandReply.Told($"chosen {request.Text}")
            : new CommandReply { Title = "Which one?", Buttons = [.. Enumerable.Range(1, 8).Select(number => new ReplyButton($"Speaker {number}", $"/whosaid speaker {number}"))] });
        await using var desk = await DiscordDesk.OpenAsync([whosaid]);
        var first = await desk.ReplyToAsync(new JsonObject { ["name"] = "whosaid", ["options"] = new JsonObject { ["text"] = "Lind" } });
        var select = Parts(first["message"]!).Single(part => part["type"]!.GetValue<int>() == 3);

        await desk.ReplyToAsync(new JsonObject
        {
            ["type"] = 3,
            ["target"] = first["message"]!["id"]!.GetValue<string>(),
            ["custom_id"] = select["custom_id"]!.GetValue<string>(),
            ["values"] = new JsonArray(select["options"]![6]!["value"]!.DeepClone()),
        });

        Assert.Contains("chosen speaker 7", TextOf(desk.Discord.Messages(desk.Discord.ChannelId)[^1]), StringComparison.Ordinal);
        AssertRight(desk);
    }

    [Fact]
    public async Task Sharing_shows_an_answer_to_the_channel()
    {
        var share = new SampleCommand("share", "Shares.", [], request => CommandReply.Of($"shared {request.Text}"));
        var whosaid = SampleCommand.Answering("whosaid", _ => CommandReply.Told("private") with { ShareCommand = "/share whosaid ferry" });
        await using var desk = await DiscordDesk.OpenAsync([whosaid, share]);
        var first = await desk.ReplyToAsync(new JsonObject { ["name"] = "whosaid", ["options"] = new JsonObject { ["text"] = "ferry" } });

        await desk.ReplyToAsync(new JsonObject { ["type"] = 3, ["target"] = first["message"]!["id"]!.GetValue<string>(), ["custom_id"] = CustomIds(first["message"]!)[0] });

        var messages = desk.Discord.Messages(desk.Discord.ChannelId);
        Assert.Equal(2, messages.Count);
        Assert.Contains("shared whosaid ferry", TextOf(messages[^1]), StringComparison.Ordinal);
        Assert.Equal(0, messages[^1]["flags"]!.GetValue<int>() & Ephemeral);
        AssertRight(desk);
    }

    [Fact]
    public async Task A_button_that_opens_a_form_shows_a_dialogue_and_what_is_filled_in_becomes_a_command()
    {
        var digest = SampleCommand.Answering("digest", request => request.Text == "now" ? CommandReply.Told("set up?") with { Buttons = [new ReplyButton("Set up", "/digest schedule daily 8:00") { OpensForm = true }] } : CommandReply.Told($"done {request.Text}"));
        await using var desk = await DiscordDesk.OpenAsync([digest]);
        var first = await desk.ReplyToAsync(new JsonObject { ["name"] = "digest", ["options"] = new JsonObject { ["now"] = new JsonObject() } });

        var opened = desk.Do(new JsonObject { ["type"] = 3, ["target"] = first["message"]!["id"]!.GetValue<string>(), ["custom_id"] = CustomIds(first["message"]!)[0] });
        var dialogue = await desk.Discord.CallbackAsync(opened, desk.Token);
        await desk.ReplyToAsync(new JsonObject { ["type"] = 5, ["modal"] = opened, ["fields"] = new JsonObject { ["when"] = "weekdays 7:00", ["stories"] = "5", ["layout"] = "short" } });

        Assert.Equal(9, dialogue["type"]!.GetValue<int>());
        Assert.Equal("daily 8:00", dialogue["data"]!["components"]![0]!["component"]!["value"]!.GetValue<string>());
        var request = digest.Requests[^1];
        Assert.Equal(("schedule weekdays 7:00", "5", "short"), (request.Text, request.Options["stories"], request.Options["layout"]));
        AssertRight(desk);
    }

    [Fact]
    public async Task Values_are_suggested_while_somebody_types()
    {
        await using var desk = await DiscordDesk.OpenAsync(
            [SampleCommand.Answering("whosaid")],
            (kind, typed, channel, _) => Task.FromResult<IReadOnlyList<Suggestion>>([.. Enumerable.Range(1, 30).Select(number => new Suggestion($"{kind} {typed} {number}", $"id-{number}"))]));

        var answer = await desk.AnsweredAsync(desk.Do(new JsonObject { ["type"] = 4, ["name"] = "whosaid", ["focused"] = "by", ["options"] = new JsonObject { ["by"] = "lin" } }));

        var choices = answer["callback"]!["data"]!["choices"]!.AsArray();
        Assert.Equal(25, choices.Count);
        Assert.Equal(("Speaker lin 1", "id-1"), (choices[0]!["name"]!.GetValue<string>(), choices[0]!["value"]!.GetValue<string>()));
        AssertRight(desk);
    }

    [Fact]
    public async Task Links_of_a_message_are_summed_up_three_at_most()
    {
        var summary = SampleCommand.Summary;
        await using var desk = await DiscordDesk.OpenAsync([summary]);
        var message = await PostedAsync(desk, "see https://a.example/1, https://a.example/2 and https://a.example/1. Also (https://a.example/3) https://a.example/4");

        var id = desk.Do(new JsonObject { ["name"] = "Summarize links", ["commandType"] = 3, ["target"] = message });
        await desk.ReplyAsync();
        await desk.ReplyAsync();
        await desk.ReplyAsync();

        Assert.Equal(["link:https://a.example/1", "link:https://a.example/2", "link:https://a.example/3"], summary.Requests.Select(request => request.Text).Order(StringComparer.Ordinal));
        var answer = desk.Discord.Control("GET", $"interaction/{id}", null);
        Assert.Single(answer["edits"]!.AsArray());
        Assert.Equal(2, answer["followups"]!.AsArray().Count);
        AssertRight(desk);
    }

    [Fact]
    public async Task A_message_is_looked_up_as_a_quote_and_its_link_added_as_a_source()
    {
        var (check, source) = (SampleCommand.Answering("check"), SampleCommand.Source);
        await using var desk = await DiscordDesk.OpenAsync([check, source]);
        var message = await PostedAsync(desk, "He said \"we go\" https://a.example/feed");

        await desk.ReplyToAsync(new JsonObject { ["name"] = "Who said this?", ["commandType"] = 3, ["target"] = message });
        await desk.ReplyToAsync(new JsonObject { ["name"] = "Add as source", ["commandType"] = 3, ["target"] = message });

        Assert.Equal("He said \"we go\" https://a.example/feed", Assert.Single(check.Requests).Text);
        Assert.Equal("add https://a.example/feed", Assert.Single(source.Requests).Text);
    }

    [Fact]
    public async Task A_message_without_a_link_is_answered_so_in_the_askers_language_or_English()
    {
        await using var desk = await DiscordDesk.OpenAsync([SampleCommand.Summary]);
        var message = await PostedAsync(desk, "no link here");

        var answer = await desk.AnsweredAsync(desk.Do(new JsonObject { ["name"] = "Summarize links", ["commandType"] = 3, ["target"] = message }));

        Assert.Equal(4, answer["callback"]!["type"]!.GetValue<int>());
        Assert.Contains("no web address", TextOf(answer["callback"]!["data"]!), StringComparison.Ordinal);
        AssertRight(desk);
    }

    [Fact]
    public async Task A_file_comes_with_its_command()
    {
        var summary = SampleCommand.Summary;
        await using var desk = await DiscordDesk.OpenAsync([summary]);

        await desk.ReplyToAsync(new JsonObject { ["name"] = "summary", ["options"] = new JsonObject { ["file"] = new JsonObject { ["filename"] = "ferry.md", ["content"] = "# Ferry\n\nIt sails." } } });

        var file = Assert.Single(summary.Requests).File;
        Assert.Equal(("ferry.md", "# Ferry\n\nIt sails."), (file!.Name, System.Text.Encoding.UTF8.GetString(file.Content.Span)));
    }

    [Fact]
    public async Task A_file_goes_with_its_answer()
    {
        var source = SampleCommand.Answering("source", _ => new CommandReply { Sections = [new ReplySection.Attachment("sources.opml", "<opml/>")], IsPrivate = true });
        await using var desk = await DiscordDesk.OpenAsync([source]);

        var answer = await desk.ReplyToAsync(new JsonObject { ["name"] = "source", ["options"] = new JsonObject { ["add"] = new JsonObject { ["url"] = "https://a.example" } } });

        Assert.Equal("sources.opml", answer["message"]!["attachments"]![0]!["filename"]!.GetValue<string>());
        AssertRight(desk);
    }

    [Fact]
    public async Task An_interaction_that_comes_twice_is_handled_once()
    {
        var whosaid = SampleCommand.Answering("whosaid");
        await using var desk = await DiscordDesk.OpenAsync([whosaid]);
        var interaction = new JsonObject
        {
            ["id"] = "123456789012345678",
            ["application_id"] = desk.Discord.ApplicationId,
            ["type"] = 2,
            ["token"] = "once",
            ["channel_id"] = desk.Discord.ChannelId,
            ["data"] = new JsonObject { ["name"] = "whosaid", ["type"] = 1, ["options"] = new JsonArray() },
        };

        desk.Discord.Dispatch("INTERACTION_CREATE", interaction);
        desk.Discord.Dispatch("INTERACTION_CREATE", interaction);
        await desk.ReplyToAsync(new JsonObject { ["name"] = "whosaid" });

        Assert.Single(desk.Discord.Log, request => request.Path.EndsWith("/123456789012345678/once/callback", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Events_that_are_not_known_or_larger_than_any_buffer_disturb_nothing()
    {
        await using var desk = await DiscordDesk.OpenAsync([SampleCommand.Answering("whosaid")]);

        desk.Discord.Dispatch("GUILD_CREATE", new JsonObject { ["name"] = new string('x', 3_000_000) });
        desk.Discord.Dispatch("GUILD_DELETE", new JsonObject { ["id"] = desk.Discord.GuildId, ["unavailable"] = true });
        desk.Discord.Dispatch("INTERACTION_CREATE", new JsonObject { ["id"] = new JsonArray(), ["type"] = "x" });
        desk.Discord.Dispatch("NEVER_HEARD_OF", null);
        var answer = await desk.ReplyToAsync(new JsonObject { ["name"] = "whosaid" });

        Assert.NotNull(answer["message"]);
    }

    [Theory]
    [InlineData("""{"action":"drop"}""")]
    [InlineData("""{"action":"close","code":4000}""")]
    [InlineData("""{"action":"close","code":1001}""")]
    [InlineData("""{"action":"op","op":7,"d":null}""")]
    public async Task A_command_that_is_given_while_the_connection_is_cut_is_answered_after_the_resume(string cut)
    {
        var whosaid = SampleCommand.Answering("whosaid");
        await using var desk = await DiscordDesk.OpenAsync([whosaid]);

        desk.Discord.Control("POST", "gateway", JsonNode.Parse(cut));
        await desk.ReplyToAsync(new JsonObject { ["name"] = "whosaid", ["options"] = new JsonObject { ["text"] = "again" } });

        var state = desk.Discord.Control("GET", "state", null);
        Assert.Single(state["identifies"]!.AsArray());
        Assert.Single(whosaid.Requests);
    }

    [Fact]
    public async Task After_a_bad_token_it_ends_with_one_line_for_the_operator()
    {
        await using var desk = await DiscordDesk.OpenAsync([SampleCommand.Answering("whosaid")], token: "wrong");

        await desk.Serving.WaitAsync(desk.Token);

        Assert.Contains(desk.Log, line => line.Contains("DigestBot:Discord:Token", StringComparison.Ordinal));
        Assert.DoesNotContain(desk.Log, line => line.Contains("wrong", StringComparison.Ordinal));
        Assert.Single(desk.Discord.Log);
    }

    [Fact]
    public async Task A_gateway_that_refuses_the_token_is_not_tried_again()
    {
        await using var desk = await DiscordDesk.OpenAsync([SampleCommand.Answering("whosaid")]);

        desk.Discord.Control("POST", "gateway", JsonNode.Parse("""{"action":"close","code":4004}"""));
        await desk.Serving.WaitAsync(desk.Token);

        Assert.Single(desk.Discord.Control("GET", "state", null)["identifies"]!.AsArray());
        Assert.Contains(desk.Log, line => line.StartsWith("Discord is left", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_digest_is_posted_once_however_often_it_is_tried()
    {
        await using var desk = await DiscordDesk.OpenAsync([SampleCommand.Digest]);
        var channel = new ChannelId("discord", desk.Discord.ChannelId);

        var first = await desk.Platform.PostAsync(channel, DigestOf.Stories(5), DigestOf.Delivery(), (_, _, _) => Task.CompletedTask, desk.Token);
        var again = await desk.Platform.PostAsync(channel, DigestOf.Stories(5), DigestOf.Delivery(), (_, _, _) => Task.CompletedTask, desk.Token);
        var muchLater = await desk.Platform.PostAsync(channel, DigestOf.Stories(5), DigestOf.Delivery(new DeliveryMessage(0, null, DateTimeOffset.UnixEpoch)), (_, _, _) => Task.CompletedTask, desk.Token);

        Assert.IsType<PostOutcome.Posted>(first);
        Assert.Equal(first, again);
        Assert.Equal(first, muchLater);
        Assert.Single(desk.Discord.Messages(desk.Discord.ChannelId));
        AssertRight(desk);
    }

    [Fact]
    public async Task Posts_to_one_channel_and_to_many_meet_no_limit()
    {
        await using var desk = await DiscordDesk.OpenAsync([SampleCommand.Digest]);
        var channels = Enumerable.Range(0, 30).Select(number => desk.Discord.OpenChannel($"channel-{number}")).ToList();

        await Parallel.ForEachAsync(channels, desk.Token, async (channel, token) =>
            Assert.IsType<PostOutcome.Posted>(await desk.Platform.PostAsync(new ChannelId("discord", channel), DigestOf.Stories(10), DigestOf.Delivery(), (_, _, _) => Task.CompletedTask, token)));

        Assert.DoesNotContain(desk.Discord.Log, request => request.Limited);
    }

    [Fact]
    public async Task A_channel_says_what_stands_in_the_way()
    {
        await using var desk = await DiscordDesk.OpenAsync([SampleCommand.Digest]);
        desk.Discord.Control("POST", "dead", new JsonObject { ["channel"] = desk.Discord.ChannelId, ["status"] = 403, ["code"] = 50001, ["message"] = "Missing Access" });

        Assert.Contains("View Channel", await desk.Platform.CheckAsync(new ChannelId("discord", desk.Discord.ChannelId), desk.Token), StringComparison.Ordinal);
        Assert.Equal("DigestBot", (await desk.Platform.CheckAsync(desk.Token)).Name);
    }

    [Fact]
    public async Task As_many_shards_are_opened_as_Discord_asks_for_and_each_gets_what_is_its_own()
    {
        await using var desk = await DiscordDesk.OpenAsync([SampleCommand.Digest], options: new DiscordLoopbackOptions { Shards = 3, MaxConcurrency = 3 });
        await desk.UntilAsync(() => desk.Discord.LiveSessions == 3);

        await desk.ReplyToAsync(new JsonObject { ["name"] = "digest", ["options"] = new JsonObject { ["now"] = new JsonObject() } });
        await desk.ReplyToAsync(new JsonObject { ["name"] = "digest", ["options"] = new JsonObject { ["now"] = new JsonObject() }, ["dm"] = true });

        var shards = desk.Discord.Control("GET", "state", null)["identifies"]!.AsArray().Select(one => one!["shard"]!.ToJsonString()).Order(StringComparer.Ordinal);
        Assert.Equal(["[0,3]", "[1,3]", "[2,3]"], shards);
        AssertRight(desk);
    }

    // The strict loopback has nothing against any request, nor has an operator anything to read.
    private static void AssertRight(DiscordDesk desk)
    {
        Assert.Empty(desk.Discord.Violations.Select(violation => violation.ToJsonString()));
        Assert.Empty(desk.Log);
    }

    private static async Task<string> PostedAsync(DiscordDesk desk, string content)
    {
        using var client = new HttpClient { BaseAddress = desk.Discord.Root };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/v10/channels/{desk.Discord.ChannelId}/messages") { Content = new StringContent(new JsonObject { ["content"] = content, ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() } }.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", "Bot loopback-token");
        request.Headers.TryAddWithoutValidation("User-Agent", "DiscordBot (https://person.example, 1.0.0)");
        using var response = await client.SendAsync(request, desk.Token);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(desk.Token))!["id"]!.GetValue<string>();
    }

    private static List<JsonNode> Parts(JsonNode message) => [.. (message["components"]?.AsArray() ?? []).SelectMany(part => Parts(part!).Prepend(part!))];

    private static string TextOf(JsonNode message) => string.Join('\n', Parts(message).Where(part => part["content"] is not null).Select(part => part["content"]!.GetValue<string>()));

    private static List<string> CustomIds(JsonNode message) =>
        [.. Parts(message).Where(part => part["custom_id"] is not null && Press.TryRead(part["custom_id"]!.GetValue<string>(), out _)).Select(part => part["custom_id"]!.GetValue<string>())];
}
