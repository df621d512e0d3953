using DigestBot.Reading.Articles;

namespace DigestBot.Intake.Pages;

/// <summary>What came of reading a page on the web as an article.</summary>
internal abstract record PageOutcome
{
    private PageOutcome()
    {
    }

    /// <summary>It holds an article; <paramref name="Address"/> is where the page was found in the end.</summary>
    public sealed record Read(ReadArticle Article, Uri Address) : PageOutcome;

    /// <summary>
    /// It holds none, or was not let out; <paramref name="Reason"/> is a clause. Trying again does not help, unless the page
    /// <paramref name="IsMissing"/> only because it was announced before it was there.
    /// </summary>
    public sealed record Unreadable(string Reason, bool IsMissing = false) : PageOutcome;

    /// <summary>It may be read later, not before <paramref name="RetryAfter"/> where the server says so.</summary>
    public sealed record TryLater(string Reason, TimeSpan? RetryAfter) : PageOutcome;
}
