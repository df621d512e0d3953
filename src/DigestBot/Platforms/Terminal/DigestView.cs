using DigestBot.Core.Digests;
using DigestBot.Core.Questions;
using DigestBot.Core.Wording;
using Spectre.Console.Rendering;

namespace DigestBot.Platforms.Terminal;

/// <summary>Lays out a digest.</summary>
internal sealed class DigestView(DateText dates)
{
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
        return new TextLine()
            .Add(digest.Title, Palette.Heading)
            .Add($" · {dates.WeekdayAndDay(digest.DueAt)} · {DigestText.Size(digest)} · {digest.ReadingMinutes} min read");
    }

    private static IEnumerable<IRenderable> Story(int number, DigestStory story)
    {
        yield return new TextLine();
        yield return new TextLine(0, 3).Add($"{number}. ", Palette.Heading)
            .Add(story.Headline, Palette.Strong).Add($" — {DigestText.SourceCount(story)}", Palette.Faint);
        yield return new TextLine(3).Add(string.Join(' ', story.Sentences)).Add($" {DigestText.Outlets(story)}", Palette.Faint);
        if (story.KeyQuote is { } quote)
        {
            yield return new TextLine(3).Add($"“{quote.Words}”", Palette.Words).Add(DigestText.Said(quote.Words))
                .Add(SpeakerTitle.Before(quote.Speaker, quote.Role), Palette.Strong).Add($"{SpeakerTitle.Behind(quote.Role)}.");
        }
    }
}
