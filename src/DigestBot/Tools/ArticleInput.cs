using System.Text.Json;
using DigestBot.Reading.Articles;

namespace DigestBot.Tools;

/// <summary>One article of a batch, as it was given.</summary>
internal sealed record ArticleInput(string Text, ArticleFormat Format, Uri? Url, string? Title)
{
    /// <summary>The longest line of a batch of articles, in bytes: a letter may be written as six ("\u00e9").</summary>
    public static int MaxLineBytes(ReadingLimits limits) => (int)Math.Min(6L * limits.MaxBytes, Array.MaxLength);

    /// <summary>
    /// Reads <c>{"id", "text" or "html", "url"?, "title"?}</c> without the id. Throws <see cref="FormatException"/> with a clause for
    /// people.
    /// </summary>
    public static ArticleInput Of(JsonElement root)
    {
        var text = LineFields.Text(root, "text");
        var html = text is null ? LineFields.Text(root, "html") : null;
        return new ArticleInput(
            text ?? html ?? throw new FormatException("it has neither \"text\" nor \"html\""),
            text is null ? ArticleFormat.Html : ArticleFormat.Text,
            LineFields.Address(root, "url"),
            LineFields.Text(root, "title"));
    }
}
