using DigestBot.Reading.Feeds.Markup;

namespace DigestBot.Reading.Feeds;

/// <summary>The text of an element, and how it was written down.</summary>
internal readonly record struct FeedText(string Raw, bool IsPlain)
{
    /// <summary>One line without markup.</summary>
    public string Line => IsPlain ? PlainText.OfText(Raw) : PlainText.OfHtml(Raw);

    /// <summary>As HTML; null where it is blank.</summary>
    public string? Html
    {
        get
        {
            var html = Raw.Trim();
            return html.Length == 0 ? null : IsPlain && !HasTags(html) ? System.Net.WebUtility.HtmlEncode(html) : html;
        }
    }

    /// <summary>
    /// Reads the text that an element holds. Atom 1.0 says how by "type", Atom 0.3 by "mode" too; RSS says nothing and means HTML.
    /// </summary>
    public static FeedText Of(string raw, MarkupTag tag, bool hasMarkup)
    {
        if (string.Equals(tag["mode"], "base64", StringComparison.OrdinalIgnoreCase))
        {
            raw = FromBase64(raw);
        }

        var isPlain = tag.Vocabulary == Vocabulary.Atom && !hasMarkup && (tag["type"] ?? "text").Trim().ToLowerInvariant() is "text" or "text/plain" or "plain";
        return new FeedText(raw, isPlain);
    }

    // Feeds forget to say that their summaries are HTML.
    private static bool HasTags(string text) =>
        text.Contains("</", StringComparison.Ordinal) || text.Contains("<br", StringComparison.OrdinalIgnoreCase)
        || text.Contains("<p>", StringComparison.OrdinalIgnoreCase) || text.Contains("<img ", StringComparison.OrdinalIgnoreCase);

    private static string FromBase64(string raw)
    {
        var bytes = new byte[raw.Length];
        return Convert.TryFromBase64String(raw, bytes, out var count) ? System.Text.Encoding.UTF8.GetString(bytes, 0, count) : raw;
    }
}
