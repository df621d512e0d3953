using System.ComponentModel.DataAnnotations;

namespace DigestBot.Settings;

/// <summary>Everything that can be set, under <c>DigestBot:</c>; the defaults run without any setting.</summary>
internal sealed record DigestBotOptions
{
    /// <summary>An SQLite file, or a PostgreSQL connection string ("Host=…" or "postgres://…").</summary>
    [Required(ErrorMessage = "Give a file, or a PostgreSQL connection string")]
    public string Database { get; init; } = "data/digestbot.db";

    /// <summary>Folders and files that articles are read from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = ["seeds"];

    public DigestOptions Digest { get; init; } = new();

    public SummaryOptions Summary { get; init; } = new();

    public IntakeOptions Intake { get; init; } = new();

    public FetchOptions Fetch { get; init; } = new();
}
