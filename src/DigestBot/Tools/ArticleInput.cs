using System.Text.Json;
using DigestBot.Reading.Articles;

namespace DigestBot.Tools;

/// <summary>One article of a batch, as it was given.</summary>
internal sealed record ArticleInput(string Id, string Text, ArticleFormat Format, Uri? Url, string? Title)
{
    /// <summary>
    /// Reads <c>{"id", "text" or "html", "url"?, "title"?}</c>; tells the id as soon as it is known. Throws
    /// <see cref="FormatException"/> with a clause for people.
    /// </summary>
    public static ArticleInput Of(JsonElement root, Action<string> tellId)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("the line is not a JSON object");
        }

        var id = Field(root, "id") ?? throw new FormatException("it has no \"id\"");
        tellId(id);
        var text = Field(root, "text");
        var html = text is null ? Field(root, "html") : null;
        return new ArticleInput(
            id,
            text ?? html ?? throw new FormatException("it has neither \"text\" nor \"html\""),
            text is null ? ArticleFormat.Html : ArticleFormat.Text,
            Address(Field(root, "url")),
            Field(root, "title"));
    }

    private static string? Field(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            throw new FormatException($"\"{name}\" is not a string");
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException half)
        {
            throw new FormatException($"\"{name}\" holds half a surrogate pair", half);
        }
    }

    // A broken address is no reason to lose the article.
    private static Uri? Address(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? address : null;
}
