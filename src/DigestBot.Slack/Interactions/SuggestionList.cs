using DigestBot.Core.Commands;
using DigestBot.Slack.Formatting;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Interactions;

/// <summary>Offers values for a menu while somebody types in it.</summary>
internal static class SuggestionList
{
    public static async Task<OptionList> AnswerAsync(CommandRouter router, SlackSuggestion asked, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<OptionKind>(asked.Field, out var kind))
        {
            return new OptionList([]);
        }

        var typed = TypedText.Read(asked.Typed);
        var found = await router.SuggestAsync(kind, typed, new SlackChannel(asked.Team, asked.Origin.Channel ?? "").Id, cancellationToken);

        // A menu takes nothing that is not in it, so what was typed is there as well.
        var own = typed.Length is > 0 and <= SlackLimits.Option && !found.Any(one => one.Label == typed) ? [new Suggestion(typed, typed)] : Array.Empty<Suggestion>();
        return new OptionList([.. found.Concat(own).Where(IsTaken).TakeLast(SlackLimits.OptionsInMenu).Select(one => new SelectOption(SlackText.Plain(one.Label, SlackLimits.Option), one.Value))]);
    }

    private static bool IsTaken(Suggestion one) => one.Label.Length > 0 && one.Value.Length is > 0 and <= SlackLimits.OptionValue;
}
