using System.ComponentModel.DataAnnotations;

namespace DigestBot.Settings;

/// <summary>When the digest comes, and how long it is.</summary>
internal sealed record DigestOptions
{
    /// <summary>A Quartz cron expression, or the five fields of Unix.</summary>
    [Required(ErrorMessage = "Give a cron expression such as \"0 0 7 * * ?\" (every day at 7:00)")]
    public string Cron { get; init; } = "0 0 7 * * ?";

    /// <summary>An IANA time zone; empty for the machine's own.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>The most stories in a digest.</summary>
    [Range(3, 10, ErrorMessage = "Give a number from 3 to 10")]
    public int Stories { get; init; } = 5;
}
