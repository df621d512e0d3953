using DigestBot.Core.Digests;
using DigestBot.Core.Questions;
using Spectre.Console.Rendering;

namespace DigestBot.Platforms.Terminal;

/// <summary>Lays out a digest.</summary>
internal sealed class DigestView(DateText dates)
{
    private const int MaxOutlets = 3;

    public IEnumerable<IRenderable> Draw(Digest digest)
    {
        yield return Head(digest);
        for (var i = 0; i < digest.Stories.Count; i++)
        {
            foreach (var line in Story(i + 1, digest.Stories[i]))
            {
                yield return line;
            }
        }

        if (digest.AlsoInTheNews.Count > 0)
        {
            yield return new TextLine();
            yield return new TextLine().Add("Also in the news", Palette.Strong);
        }

        foreach (var also in digest.AlsoInTheNews)
        {
            yield return new TextLine(3, 5).Add("· ").Add(also.Headline).Add($" ({also.Source.Outlet})", Palette.Faint);
        }

        // Who sits at the console manages it.
        if (digest.Health is { } health)
        {
            yield return new TextLine();
            yield return new TextLine().Add(health, Palette.Faint);
        }
    }

    private TextLine Head(Digest digest)
    {
        var size = $"{Counted(digest.Stories.Count, "story", "stories")} from {Counted(digest.ArticleCount, "article", "articles")}, {Counted(digest.SourceCount, "source", "sources")}";
        return new TextLine()
            .Add(digest.Title, Palette.Heading)
            .Add($" · {dates.WeekdayAndDay(digest.DueAt)} · {size} · {digest.ReadingMinutes} min read");
    }

    private IEnumerable<IRenderable> Story(int number, DigestStory story)
    {
        var outlets = story.Sources.Select(source => source.Outlet).Distinct(StringComparer.Ordinal).ToList();
        yield return new TextLine();
        yield return new TextLine(0, 3).Add($"{number}. ", Palette.Heading)
            .Add(story.Headline, Palette.Strong).Add($" — {Counted(outlets.Count, "source", "sources")}{Since(story)}", Palette.Faint);
        yield return new TextLine(3).Add(string.Join(' ', story.Sentences)).Add($" {Named(outlets)}", Palette.Faint);
        if (story.KeyQuote is { } quote)
        {
            yield return new TextLine(3).Add($"“{quote.Words}”", Palette.Words).Add(EndsSentence(quote.Words) ? " said " : ", said ")
                .Add(SpeakerTitle.Before(quote.Speaker, quote.Role), Palette.Strong).Add($"{SpeakerTitle.Behind(quote.Role)}.")
                .Add($" {quote.Source.Outlet}{(quote.Source.Link is { } link ? $" {link.AbsoluteUri}" : "")}", Palette.Faint);
        }

        if (story.Earlier is { } earlier)
        {
            yield return new TextLine(3, 5).Add($"Earlier on this topic, {dates.Day(earlier.SaidAt)}: ", Palette.Faint).Add($"“{earlier.Words}”", Palette.Words).Add($" {earlier.Source.Outlet}", Palette.Faint);
        }
    }

    private string Since(DigestStory story) => story.Since is { } since ? $" · developing since {dates.WeekdayAndDay(since)}" : "";

    private static bool EndsSentence(string words) => words[^1] is '.' or '!' or '?' or '…';

    private static string Named(List<string> outlets)
    {
        var named = string.Join(", ", outlets.Take(MaxOutlets));
        return outlets.Count > MaxOutlets ? $"{named}, +{outlets.Count - MaxOutlets}" : named;
    }

    private static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
