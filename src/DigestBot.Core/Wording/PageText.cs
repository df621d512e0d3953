using DigestBot.Core.Commands;

namespace DigestBot.Core.Wording;

/// <summary>Words about the pages of an answer, the same on every platform.</summary>
public static class PageText
{
    /// <summary>What leads to the page before.</summary>
    public const string Back = "‹ Back";

    /// <summary>What leads to the page behind ("2/5 ›").</summary>
    public static string Next(ReplyPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return $"{page.Number + 1}/{page.Count} ›";
    }

    /// <summary>"Page 1 of 5".</summary>
    public static string Position(ReplyPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return $"Page {page.Number} of {page.Count}";
    }
}
