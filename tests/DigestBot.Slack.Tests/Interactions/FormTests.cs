using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Core.Commands;
using DigestBot.Slack.Interactions;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Tests.Interactions;

public sealed class FormTests
{
    private static readonly CommandForm Ask = new("", "Finds who said what.", new CommandOption("text", "A question") { IsMain = true }, new CommandOption("by", "Who said it", OptionKind.Speaker));

    private static readonly CommandForm Schedule = new(
        "schedule", "Sets when the digest comes.", new CommandOption("when", "Hours and days") { IsMain = true, IsRequired = true }, new CommandOption("stories", "How many", OptionKind.Number) { Least = 3, Most = 10 },
        new CommandOption("length", "How long", OptionKind.Choice) { Choices = ["short", "long"] }, new CommandOption("file", "A file", OptionKind.File));

    private static readonly EchoCommand Digest = new("digest", new CommandForm("now", "Shows it."), Schedule, new CommandForm("why", "Says why.", new CommandOption("story", "Which", OptionKind.Story) { IsMain = true }));

    [Theory]
    [InlineData("", true)]
    [InlineData("what did Lind say?", false)]
    public void A_bare_command_with_options_is_asked_for_them(string text, bool isAsked) => Assert.Equal(isAsked, FormChoice.Missing(new EchoCommand("whosaid", Ask), text) is not null);

    [Theory]
    [InlineData("", false)]
    [InlineData("now", false)]
    [InlineData("schedule", true)]
    [InlineData("Schedule ", true)]
    [InlineData("schedule daily 7:30", false)]
    [InlineData("why", false)]
    [InlineData("nonsense", false)]
    public void An_action_is_asked_for_what_it_cannot_do_without(string text, bool isAsked) => Assert.Equal(isAsked, FormChoice.Missing(Digest, text) is not null);

    [Fact]
    public void A_form_has_a_fitting_field_for_each_option_but_files()
    {
        var view = FormView.Of(Digest, Schedule, new FormOrigin("digest", "schedule") { Channel = "C1" }, "");

        var inputs = view.Blocks.OfType<Block.Input>().ToList();
        Assert.Equal([("when", false), ("stories", true), ("length", true)], inputs.Select(input => (input.BlockId, input.Optional)));
        Assert.IsType<BlockElement.TextInput>(inputs[0].Element);
        Assert.Equal(("3", "10"), (Assert.IsType<BlockElement.NumberInput>(inputs[1].Element).MinValue, Assert.IsType<BlockElement.NumberInput>(inputs[1].Element).MaxValue));
        Assert.Equal(["short", "long"], Assert.IsType<BlockElement.StaticSelect>(inputs[2].Element).Options.Select(option => option.Value));
        Assert.InRange(view.Title!.Text.Length, 1, 24);
    }

    [Fact]
    public void A_form_opened_outside_of_a_channel_asks_for_one_and_for_leave_to_answer_there()
    {
        var view = FormView.Of(Digest, Schedule, new FormOrigin("digest", "schedule"), "");

        var first = view.Blocks.OfType<Block.Input>().First();
        Assert.Equal(FormView.ChannelField, first.BlockId);
        Assert.True(Assert.IsType<BlockElement.ConversationSelect>(first.Element).ResponseUrlEnabled);
    }

    [Fact]
    public void What_was_filled_in_is_read_by_the_names_of_options()
    {
        var state = SlackJson.TryRead(
            """{"state":{"values":{"when":{"value":{"type":"plain_text_input","value":"daily 7:30"}},"length":{"value":{"type":"static_select","selected_option":{"text":{},"value":"short"}}},"stories":{"value":{"value":null}},"channel":{"value":{"selected_conversation":"C9"}}}}}"""u8,
            SlackJson.Default.ViewPayload)!.State;

        Assert.Equal(new Dictionary<string, string> { ["when"] = "daily 7:30", ["length"] = "short" }, FormView.Values(state));
        Assert.Equal("C9", FormView.ChannelOf(state));
    }

    [Fact]
    public void A_form_fits_into_what_Slack_takes()
    {
        var origin = new FormOrigin("digest", "schedule") { Channel = "C1", ResponseUrl = "https://hooks.slack.com/commands/T1/2/abc", ReceivedAt = 1764000000, Used = 1 };
        var view = JsonNode.Parse(JsonSerializer.Serialize(FormView.Of(Digest, Schedule, origin, ""), SlackJson.Default.SlackView))!;

        Assert.Equal("modal", view["type"]!.GetValue<string>());
        Assert.InRange(view["private_metadata"]!.GetValue<string>().Length, 1, 3000);
        Assert.Equal(origin, FormOrigin.TryRead(view["private_metadata"]!.GetValue<string>()));
        Assert.Equal("""{"type":"number_input","is_decimal_allowed":false,"min_value":"3","max_value":"10","action_id":"value"}""", view["blocks"]![2]!["element"]!.ToJsonString());
    }

    [Fact]
    public async Task A_menu_offers_what_fits_and_what_was_typed()
    {
        var router = new CommandRouter([], (kind, typed, channel, _) => Task.FromResult<IReadOnlyList<Suggestion>>([new Suggestion($"{kind} {typed} {channel}", "Mara Lind"), new Suggestion("too long", new string('x', 151))]));

        var options = await SuggestionList.AnswerAsync(router, new SlackSuggestion("Speaker", "li", "T1", new FormOrigin("whosaid", "") { Channel = "C1" }), TestContext.Current.CancellationToken);

        Assert.Equal([("Speaker li slack:T1/C1", "Mara Lind"), ("li", "li")], options.Options.Select(option => (option.Text.Text, option.Value)));
    }
}
