using System.ComponentModel.DataAnnotations;

namespace DigestBot.Settings;

/// <summary>How long a summary is.</summary>
internal sealed record SummaryOptions
{
    /// <summary>The most sentences.</summary>
    [Range(1, 20, ErrorMessage = "Give a number from 1 to 20")]
    public int Sentences { get; init; } = 3;

    /// <summary>The most words; the first sentence stands even when longer.</summary>
    [Range(1, 1000, ErrorMessage = "Give a number from 1 to 1000")]
    public int Words { get; init; } = 60;
}
