using System.ComponentModel.DataAnnotations;
using DigestBot.Core.Sources;
using DigestBot.Discord;
using DigestBot.Slack;

namespace DigestBot.Settings;

/// <summary>Everything that can be set, under <c>DigestBot:</c>; the defaults run without any setting.</summary>
internal sealed record DigestBotOptions
{
    /// <summary>An SQLite file, or a PostgreSQL connection string ("Host=…" or "postgres://…").</summary>
    [Required(ErrorMessage = "Give a file, or a PostgreSQL connection string")]
    public string Database { get; init; } = "data/digestbot.db";

    /// <summary>Where articles are read from: folders, files, and web addresses of feeds, sites or articles.</summary>
    public IReadOnlyList<string> Sources { get; init; } = ["seeds"];

    /// <summary>Those of the sources that are folders and files.</summary>
    public IEnumerable<string> Folders => Sources.Where(source => !IsAddress(source));

    /// <summary>Those of the sources that stand on the web.</summary>
    public IEnumerable<Uri> Addresses => Sources.Where(IsAddress).Select(SourceAddress.Read).OfType<Uri>().DistinctBy(SourceAddress.IdOf);

    public DigestOptions Digest { get; init; } = new();

    public SummaryOptions Summary { get; init; } = new();

    public IntakeOptions Intake { get; init; } = new();

    public FetchOptions Fetch { get; init; } = new();

    public DiscordOptions Discord { get; init; } = new();

    public SlackOptions Slack { get; init; } = new();

    public WebOptions Web { get; init; } = new();

    /// <summary>Whether a source is meant as a web address: it begins with "https://" or its like.</summary>
    public static bool IsAddress(string source) => source.Contains("://", StringComparison.Ordinal) || source.StartsWith("feed:", StringComparison.OrdinalIgnoreCase);
}
