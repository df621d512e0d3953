using DigestBot.Platforms.Terminal;
using DigestBot.Reading.Feeds;
using Spectre.Console.Rendering;

namespace DigestBot.Tools;

/// <summary>Lays out a feed: what it says of itself, then each entry with its day and address.</summary>
internal sealed class FeedView(DateText dates)
{
    public IEnumerable<IRenderable> Draw(Feed feed)
    {
        yield return new TextLine().Add(Title(feed.Title), Palette.Heading);
        if (Origin(feed) is { Length: > 0 } origin)
        {
            yield return new TextLine().Add(origin, Palette.Faint);
        }

        yield return new TextLine();
        yield return new TextLine().Add(feed.Entries.Count == 0 ? "No entries" : $"Entries ({feed.Entries.Count})", Palette.Strong);
        foreach (var entry in feed.Entries)
        {
            yield return new TextLine(2, 4).Add("· ").Add(Title(entry.Title));
            if (Details(entry) is { Length: > 0 } details)
            {
                yield return new TextLine(4).Add(details, Palette.Faint);
            }
        }
    }

    private static string Origin(Feed feed) => string.Join(" · ", new[] { feed.Link, feed.Language }.OfType<string>());

    private string Details(FeedEntry entry) =>
        string.Join(" · ", new[] { (entry.PublishedAt ?? entry.UpdatedAt) is { } at ? dates.Day(at) : null, entry.Link }.OfType<string>());

    private static string Title(string title) => title.Length > 0 ? title : "(no title)";
}
