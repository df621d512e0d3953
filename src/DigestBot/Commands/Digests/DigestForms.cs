using DigestBot.Core.Commands;

namespace DigestBot.Commands.Digests;

/// <summary>The ways to give <c>/digest</c>.</summary>
internal static class DigestForms
{
    private static readonly CommandOption When = new("when", "Hours and days: daily 7:30, weekdays 8:00 18:00, weekly fri 17:00, or cron 0 7 * * 1-5") { IsRequired = true, IsMain = true };

    private static readonly CommandOption[] Details =
    [
        new("zone", "The time zone, such as Europe/Berlin", OptionKind.Zone),
        new("stories", "How many stories at most", OptionKind.Number) { Least = 3, Most = 10 },
        new("quiet", "When nothing is posted, such as 22:00-07:00"),
        new("mention", "Who is mentioned with each digest; nobody unless you say so", OptionKind.Role),
    ];

    public static IReadOnlyList<CommandForm> All { get; } =
    [
        new("now", "Shows what the next digest would hold now; only you see it."),
        new("schedule", "Sets when this channel gets its digest.", [When, .. Details]) { NeedsManager = true },
        new("filter", "Sets which words an article must or must not have.", new CommandOption("words", "energy \"wind farm\" -football, /off-?shore/, or none") { IsRequired = true, IsMain = true }) { NeedsManager = true },
        new("story", "Shows a story of the last digest with all its sources.", new CommandOption("story", "Its number or words of its headline", OptionKind.Story) { IsMain = true }),
        new("why", "Says why a story stood in the last digest.", new CommandOption("story", "Its number or words of its headline", OptionKind.Story) { IsMain = true }),
        new("less", "Shows less like a story of the last digest.", new CommandOption("story", "Its number or words of its headline", OptionKind.Story) { IsMain = true }) { NeedsManager = true },
        new("more", "Takes “less” back.", new CommandOption("story", "Words of its headline") { IsMain = true }) { NeedsManager = true },
        new("list", "Shows when this channel gets its digest, and of what."),
        new("pause", "Posts no digest until it is resumed.") { NeedsManager = true },
        new("resume", "Goes on with a paused digest.") { NeedsManager = true },
        new("remove", "Ends this channel's digest.") { NeedsManager = true },
        new("undo", "Takes the last removal back.") { NeedsManager = true },
    ];

    public static bool NeedsManager(string action) => All.Any(form => form.NeedsManager && form.Action == action);

    /// <summary>A schedule whose details were given as options, as one would type it.</summary>
    public static string ScheduleText(string when, IReadOnlyDictionary<string, string> options) =>
        string.Join(' ', Details.Where(option => options.ContainsKey(option.Name)).Select(option => option.Name == "zone" ? options["zone"] : $"{option.Name} {options[option.Name]}").Prepend(when)).Trim();
}
