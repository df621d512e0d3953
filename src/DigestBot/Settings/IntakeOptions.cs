using System.ComponentModel.DataAnnotations;

namespace DigestBot.Settings;

/// <summary>How the sources are read.</summary>
internal sealed record IntakeOptions
{
    /// <summary>Seconds between two looks at the folders.</summary>
    [Range(1, 86400, ErrorMessage = "Give a number of seconds from 1 to 86400")]
    public int EverySeconds { get; init; } = 30;

    /// <summary>The largest article file, in megabytes.</summary>
    [Range(1, 100, ErrorMessage = "Give a number of megabytes from 1 to 100")]
    public int MaxMegabytes { get; init; } = 10;

    /// <summary>Entries of feeds that are older than so many days when they are first seen are never read.</summary>
    [Range(1, 3650, ErrorMessage = "Give a number of days from 1 to 3650")]
    public int MaxAgeDays { get; init; } = 7;
}
