using System.Text.Json;

namespace DigestBot.Reading.Feeds;

/// <summary>Reads JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/), entry by entry; used once.</summary>
internal sealed class JsonFeedReader(Uri? address)
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly List<FeedEntry> entries = [];
    private readonly Draft feed = new();
    private bool isFeed;

    /// <summary>Reads UTF-8; a text that breaks off gives the entries before that.</summary>
    public FeedOutcome Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var json = new Utf8JsonReader(utf8, Options);
            if (json.Read() && json.TokenType == JsonTokenType.StartObject)
            {
                ReadFeed(ref json);
            }
        }
        catch (JsonException broken)
        {
            if (!isFeed)
            {
                return new FeedOutcome.Refused($"it is neither JSON nor another feed: line {broken.LineNumber + 1} is broken");
            }
        }

        return isFeed ? new FeedOutcome.Read(feed.Feed(entries)) : new FeedOutcome.Refused("it is JSON, but no JSON Feed");
    }

    private void ReadFeed(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = NameOf(ref json);
            json.Read();
            if (name == "items" && json.TokenType == JsonTokenType.StartArray)
            {
                isFeed = true;
                ReadItems(ref json);
            }
            else
            {
                Take(name, JsonElement.ParseValue(ref json));
            }
        }
    }

    private static string NameOf(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return "";
        }
    }

    private void Take(string name, JsonElement value)
    {
        switch (name)
        {
            case "version":
                isFeed |= value.Text()?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) == true;
                break;
            case "title":
                feed.Title.Offer(PlainText.OfText(value.Text() ?? ""), 0);
                break;
            case "home_page_url":
                feed.Link.Offer(Links.Resolve(value.Text(), address), 0);
                break;
            case "feed_url":
                feed.Self.Offer(Links.Resolve(value.Text(), address), 0);
                break;
            case "language":
                feed.Language.Offer(value.Text(), 0);
                break;
            case "author" or "authors":
                AddAuthors(feed, value);
                break;
        }
    }

    private void ReadItems(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var item = JsonElement.ParseValue(ref json);
            if (item.ValueKind == JsonValueKind.Object && entries.Count < FeedLimits.MaxEntries)
            {
                entries.Add(Entry(item));
            }
        }
    }

    private FeedEntry Entry(JsonElement item)
    {
        var draft = new Draft();
        draft.Id.Offer(item.Text("id"), 0);
        draft.Title.Offer(PlainText.OfText(item.Text("title") ?? ""), 0);
        draft.Link.Offer(Links.Resolve(item.Text("url"), address), LinkRanks.Own);
        draft.Link.Offer(Links.Resolve(item.Text("external_url"), address), LinkRanks.Other);
        draft.Link.Offer(Links.IsWeb(item.Text("id")) ? item.Text("id") : null, LinkRanks.PermanentId);
        draft.Published.Offer(Date(item.Text("date_published")), 0);
        draft.Updated.Offer(Date(item.Text("date_modified")), 0);
        draft.Summary.Offer(Html(item.Text("summary")), 0);
        draft.Content.Offer(item.Text("content_html"), 0);
        draft.Content.Offer(Html(item.Text("content_text")), 1);
        foreach (var name in (ReadOnlySpan<string>)["author", "authors"])
        {
            AddAuthors(draft, item.Member(name));
        }

        foreach (var tag in item.Member("tags").Items())
        {
            draft.AddCategory(PlainText.OfText(tag.Text() ?? ""));
        }

        return draft.Entry(feed.Author);
    }

    private static void AddAuthors(Draft draft, JsonElement value)
    {
        foreach (var author in value.ValueKind == JsonValueKind.Array ? value.Items() : [value])
        {
            draft.AddAuthor(PlainText.OfText(author.Text("name") ?? ""), 0);
        }
    }

    private static DateTimeOffset? Date(string? text) => FeedDates.TryRead(text ?? "", out var date) ? date : null;

    private static string? Html(string? text) => text is null ? null : System.Net.WebUtility.HtmlEncode(text);
}
