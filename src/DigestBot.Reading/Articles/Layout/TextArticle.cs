namespace DigestBot.Reading.Articles.Layout;

/// <summary>Reads plain text, with or without header lines on top ("Outlet: …").</summary>
internal static class TextArticle
{
    public static Article Read(string text, Uri? url, string? title)
    {
        var (header, body) = ReadHeader(text);
        var (heading, blocks) = BlockReader.Read(text, body, title ?? header.Title);
        if (body > 0)
        {
            blocks.Insert(0, new Block(Trimmed(text, body), BlockKind.Furniture));
        }

        return new Article
        {
            Title = heading,
            Text = text,
            Blocks = blocks,
            Byline = header.Byline ?? BylineIn(text, blocks),
            Outlet = header.Outlet,
            PublishedAt = header.PublishedAt,
            Url = url ?? header.Url,
        };
    }

    // Header lines end at the first line that is none; two are needed, so that "Date: a fruit" opens no header.
    private static (ArticleHeader Header, int Body) ReadHeader(string text)
    {
        var header = new ArticleHeader();
        var at = 0;
        var count = 0;
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at) is var found and >= 0 ? found : text.Length;
            if (header.TryWith(text.AsSpan(at, end - at)) is not { } longer)
            {
                break;
            }

            header = longer;
            count++;
            at = Math.Min(end + 1, text.Length);
        }

        return count >= 2 ? (header, at) : (new ArticleHeader(), 0);
    }

    private static TextSpan Trimmed(string text, int body)
    {
        var end = body;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(0, end);
    }

    private static string? BylineIn(string text, List<Block> blocks)
    {
        var line = blocks.Find(block => block.Kind == BlockKind.Byline).Span;
        var words = line.Of(text);
        return words.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? Names.WithoutBy(words) : null;
    }
}
