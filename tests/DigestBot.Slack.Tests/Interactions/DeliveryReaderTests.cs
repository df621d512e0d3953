using System.Text;
using System.Text.Json;
using CsCheck;
using DigestBot.Slack.Interactions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Slack.Tests.Interactions;

public sealed class DeliveryReaderTests
{
    private const string Hook = "https://hooks.slack.com/commands/T1/2/abc";

    private readonly DeliveryReader reader = new(new SlackOptions { CommandPrefix = "news-" }, new FakeTimeProvider());

    [Fact]
    public void A_slash_command_is_read_with_its_prefix_off_and_its_marks_straight()
    {
        var intent = Read("slash_commands", $$"""{"team_id":"T1","channel_id":"C1","user_id":"U1","command":"/news-whosaid","text":"who said “yes”?","response_url":"{{Hook}}","trigger_id":"13.37"}""");

        var command = Assert.IsType<SlackIntent.Command>(intent);
        Assert.Equal(("whosaid", "who said \"yes\"?", "13.37"), (command.Name, command.Text, command.Trigger));
        Assert.Equal((new SlackChannel("T1", "C1"), "U1", Hook), (command.Path.Channel, command.Path.User, command.Path.ResponseUrl!.Address.AbsoluteUri));
    }

    [Theory]
    [InlineData("run:0", false, false)]
    [InlineData("page:1", true, false)]
    [InlineData("form:2", false, true)]
    public void A_button_is_the_command_in_its_value(string action, bool replaces, bool wantsForm)
    {
        var intent = Read("interactive", $$"""{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"channel":{"id":"C1"},"container":{"message_ts":"1.2","is_ephemeral":true},"response_url":"{{Hook}}","trigger_id":"1","actions":[{"action_id":"{{action}}","value":"/whosaid ferry page 2"}]}""");

        var command = Assert.IsType<SlackIntent.Command>(intent);
        Assert.Equal(("whosaid", "ferry page 2", replaces, wantsForm), (command.Name, command.Text, command.Path.Replaces, command.WantsForm));
    }

    [Theory]
    [InlineData("summarize_links", "summary", "https://gazette.example/ferry")]
    [InlineData("who_said_this", "check", "see https://gazette.example/ferry “yes”")]
    [InlineData("add_as_source", "source", "add https://gazette.example/ferry")]
    public void An_entry_of_a_messages_menu_is_a_command_on_the_message(string callback, string name, string text)
    {
        var intent = Read("interactive", $$"""{"type":"message_action","callback_id":"{{callback}}","team":{"id":"T1"},"user":{"id":"U1"},"channel":{"id":"C1"},"message":{"ts":"1.2","thread_ts":"1.0","text":"see <https://gazette.example/ferry|ferry>\n“yes”"},"response_url":"{{Hook}}","trigger_id":"1"}""");

        var command = Assert.IsType<SlackIntent.Command>(intent);
        Assert.Equal((name, text.Replace('“', '"').Replace('”', '"'), "1.0"), (command.Name, command.Text, command.Path.Thread));
    }

    [Fact]
    public void A_filled_form_remembers_where_it_was_asked()
    {
        var origin = JsonSerializer.Serialize($$"""{"command":"digest","action":"schedule","channel":"C1","response_url":"{{Hook}}","received_at":946684800,"used":2}""");
        var intent = Read("interactive", $$$$"""{"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},"view":{"callback_id":"command","private_metadata":{{{{origin}}}},"state":{"values":{"when":{"value":{"value":"daily 7:30"} } } } } }""");

        var filled = Assert.IsType<SlackIntent.Filled>(intent);
        Assert.Equal(("digest", "schedule", "daily 7:30"), (filled.Origin.Command, filled.Origin.Action, filled.Values["when"]));
        Assert.Equal((new SlackChannel("T1", "C1"), 2), (filled.Path.Channel, filled.Path.ResponseUrl!.Used));
    }

    [Theory]
    [InlineData("""{"type":"app_mention","user":"U1","channel":"C1","text":"<@UBOT> ferry?","ts":"5.1"}""", "5.1")]
    [InlineData("""{"type":"app_mention","user":"U1","channel":"C1","text":"<@UBOT> ferry?","ts":"5.1","thread_ts":"4.0"}""", "4.0")]
    [InlineData("""{"type":"message","channel_type":"im","user":"U1","channel":"D1","text":"ferry?","ts":"5.1"}""", null)]
    public void Mentions_and_direct_messages_are_questions(string detail, string? thread) =>
        Assert.Equal(thread, Assert.IsType<SlackIntent.Words>(Read("events_api", $$"""{"type":"event_callback","team_id":"T1","event_id":"Ev1","event":{{detail}}}""")).Path.Thread);

    [Theory]
    [InlineData("""{"type":"message","channel_type":"im","user":"U1","bot_id":"B1","channel":"D1","text":"x"}""")]
    [InlineData("""{"type":"message","channel_type":"im","subtype":"bot_message","channel":"D1","text":"x"}""")]
    [InlineData("""{"type":"message","channel_type":"im","subtype":"message_changed","user":"U1","channel":"D1"}""")]
    [InlineData("""{"type":"message","channel_type":"channel","user":"U1","channel":"C1","text":"x"}""")]
    [InlineData("""{"type":"app_mention","bot_id":"B1","user":"U1","channel":"C1","text":"x"}""")]
    public void What_bots_say_and_what_is_said_to_others_is_no_question(string detail) =>
        Assert.IsType<SlackIntent.Nothing>(Read("events_api", $$"""{"type":"event_callback","team_id":"T1","event":{{detail}}}"""));

    [Theory]
    [InlineData("""{"type":"app_uninstalled"}""", true)]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":["U1"],"bot":["U2"]}}""", true)]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":["U1"]}}""", false)]
    public void A_workspace_that_removes_the_app_is_told(string detail, bool isGone) =>
        Assert.Equal(isGone, Read("events_api", $$"""{"type":"event_callback","team_id":"T1","event":{{detail}}}""") is SlackIntent.Uninstalled { Team: "T1" });

    [Theory]
    [InlineData("https://evil.example/commands/1")]
    [InlineData("http://hooks.slack.com/commands/1")]
    [InlineData("http://127.0.0.1/commands/1")]
    [InlineData("https://hooks.slack.com.evil.example/1")]
    [InlineData("nonsense")]
    public void An_answer_goes_to_no_address_but_Slacks(string url) =>
        Assert.Null(Assert.IsType<SlackIntent.Command>(Read("slash_commands", $$"""{"team_id":"T1","channel_id":"C1","user_id":"U1","command":"/help","response_url":"{{url}}"}""")).Path.ResponseUrl);

    [Fact]
    public void No_payload_whatever_makes_reading_throw()
    {
        string[] names = ["type", "team", "team_id", "user", "channel", "event", "actions", "view", "state", "values", "private_metadata", "links", "url", "text", "command", "event_id", "callback_id", "container"];
        string[] words = ["block_actions", "message_action", "view_submission", "app_mention", "message", "link_shared", "T1", "command", "run:0", "\\ud83d", "{\\\"command\\\":\\\"x\\\",\\\"action\\\":\\\"\\\"}"];
        var any = Gen.Recursive<string>((depth, inner) => depth > 3
            ? Of(words).Select(word => $"\"{word}\"")
            : Gen.OneOf(
                Of(words).Select(word => $"\"{word}\""), Of("null", "1", "true", "1e400"), inner.List[0, 3].Select(items => $"[{string.Join(',', items)}]"),
                Gen.Select(Of(names), inner).List[0, 5].Select(members => $"{{{string.Join(',', members.Select(member => $"\"{member.Item1}\":{member.Item2}"))}}}")));
        Gen.Select(Of("slash_commands", "interactive", "events_api", "other"), any).Sample((type, payload) =>
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(payload));
            var delivery = new SlackDelivery(type, "", document.RootElement);
            _ = reader.Read(delivery);
            _ = DeliveryReader.EventIdOf(delivery);
            _ = SlackSuggestion.TryRead(document.RootElement);
        }, iter: 2000);
    }

    private static Gen<string> Of(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private SlackIntent Read(string type, string payload) => reader.Read(new SlackDelivery(type, "e1", JsonDocument.Parse(payload).RootElement));
}
