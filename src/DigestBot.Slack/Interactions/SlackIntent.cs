using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Interactions;

/// <summary>What somebody in Slack wants, read from a payload.</summary>
internal abstract record SlackIntent
{
    private SlackIntent()
    {
    }

    /// <summary>A command, typed, pressed or asked for in plain words; <paramref name="Trigger"/> lets a dialogue be opened within three seconds.</summary>
    public sealed record Command(string Name, string Text, ReplyPath Path, string? Trigger = null) : SlackIntent
    {
        /// <summary>Whether its form is to be filled in whatever was given.</summary>
        public bool WantsForm { get; init; }
    }

    /// <summary>Plain words to the bot: a question, or a command without its slash.</summary>
    public sealed record Words(string Text, ReplyPath Path) : SlackIntent;

    /// <summary>A form, filled in.</summary>
    public sealed record Filled(FormOrigin Origin, IReadOnlyDictionary<string, string> Values, ReplyPath Path) : SlackIntent;

    /// <summary>Links of a message that summaries can be shown below.</summary>
    public sealed record Links(IReadOnlyList<string> Addresses, EventDetail Shared, SlackChannel Channel, string? Organization) : SlackIntent;

    /// <summary>The app's own page was opened.</summary>
    public sealed record OpenHome(string Team, string? Organization, string User) : SlackIntent;

    /// <summary>A workspace removed the app.</summary>
    public sealed record Uninstalled(string Team) : SlackIntent;

    /// <summary>Nothing that the bot does anything about.</summary>
    public sealed record Nothing : SlackIntent;
}
