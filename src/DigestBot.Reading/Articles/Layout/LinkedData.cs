using System.Text.Json;
using AngleSharp.Html.Dom;

namespace DigestBot.Reading.Articles.Layout;

/// <summary>The article that a page describes in JSON-LD (https://schema.org/NewsArticle).</summary>
internal sealed record LinkedData
{
    private const int DeepestObject = 6;

    public string? Title { get; private set; }

    public string? Byline { get; private set; }

    public string? Outlet { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public Uri? Url { get; private set; }

    /// <summary>What the first article of the page's JSON-LD says; all empty where there is none, or it is broken.</summary>
    public static LinkedData Of(IHtmlDocument document)
    {
        var data = new LinkedData();
        foreach (var script in document.GetElementsByTagName("script"))
        {
            if (script.GetAttribute("type") != "application/ld+json")
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                data.Search(json.RootElement, 0);
            }
            catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
            {
                // Broken JSON-LD is common; the other sources of metadata stand in. Half a surrogate pair is an ArgumentException where
                // it stands as a character, and an InvalidOperationException where it is escaped.
            }
        }

        return data;
    }

    private void Search(JsonElement element, int depth)
    {
        if (depth > DeepestObject)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Search(item, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            Take(element);
            if (element.TryGetProperty("@graph", out var graph))
            {
                Search(graph, depth + 1);
            }
        }
    }

    private void Take(JsonElement item)
    {
        if (Title is not null || !IsArticle(item))
        {
            return;
        }

        Title = Text(item, "headline");
        Byline = Name(item, "author");
        Outlet = Name(item, "publisher");
        PublishedAt = Dates.TryRead(Text(item, "datePublished"));
        Url = Addresses.TryRead(Text(item, "url") ?? Text(item, "mainEntityOfPage"));
    }

    private static bool IsArticle(JsonElement item)
    {
        if (!item.TryGetProperty("@type", out var type))
        {
            return false;
        }

        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(AsText) : [AsText(type)];
        return names.Any(name => name is not null && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal)));
    }

    private static string? Text(JsonElement item, string property) => item.TryGetProperty(property, out var value) ? AsText(value) : null;

    private static string? AsText(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? string.Join(' ', System.Net.WebUtility.HtmlDecode(value.GetString()!).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : null;

    private static string? Name(JsonElement item, string property)
    {
        if (!item.TryGetProperty(property, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => Text(value, "name"),
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.Object ? Text(one, "name") : AsText(one)).Where(name => name is not null)) is { Length: > 0 } names ? names : null,
            _ => AsText(value),
        };
    }
}
