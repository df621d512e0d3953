using System.Diagnostics;
using DigestBot.Reading.Feeds.Markup;

namespace DigestBot.Reading.Feeds;

/// <summary>Puts what the elements of a feed tell into a draft.</summary>
internal static class FieldWriter
{
    /// <summary>What an element tells by its attributes alone.</summary>
    public static void WriteAttributes(Draft draft, FeedElement element)
    {
        var tag = element.Tag;
        switch (element.Rule.Field)
        {
            case FeedField.Link when tag["href"] is { } address:
                WriteLink(draft, element, Links.Resolve(address, element.Site));
                break;
            case FeedField.Category when (tag["label"] ?? tag["term"]) is { } category:
                draft.AddCategory(PlainText.OfHtml(category));
                break;
        }
    }

    /// <summary>What it tells by what stands in it.</summary>
    public static void Write(Draft draft, FeedElement element, string raw, bool hasMarkup)
    {
        var text = FeedText.Of(raw, element.Tag, hasMarkup);
        var rank = element.Rule.Rank;
        switch (element.Rule.Field)
        {
            case FeedField.Title:
                draft.Title.Offer(NotEmpty(text.Line), rank);
                break;
            case FeedField.Link:
                draft.Link.Replace(element.Tag["href"] is null ? Links.Resolve(OnceEscaped(raw), element.Site) : null, rank);
                break;
            case FeedField.Id:
                WriteId(draft, element, raw.Trim());
                break;
            case FeedField.Summary:
                draft.Summary.Offer(text.Html, rank);
                break;
            case FeedField.Content:
                draft.Content.Offer(IsText(element.Tag) ? text.Html : null, rank);
                break;
            case FeedField.Author:
                draft.AddAuthor(Person.Name(PlainText.OfHtml(raw)), rank);
                break;
            case FeedField.Category:
                draft.AddCategory(PlainText.OfHtml(raw));
                break;
            case FeedField.Published or FeedField.Updated or FeedField.Created:
                WriteDate(draft, element.Rule, raw);
                break;
            default:
                WriteAboutFeed(draft, element.Rule, PlainText.OfText(raw));
                break;
        }
    }

    private static void WriteDate(Draft draft, FieldRule rule, string raw)
    {
        if (FeedDates.TryRead(raw, out var date))
        {
            var dates = rule.Field == FeedField.Published ? draft.Published : rule.Field == FeedField.Updated ? draft.Updated : draft.Created;
            dates.Replace(date, rule.Rank);
        }
    }

    private static void WriteAboutFeed(Draft draft, FieldRule rule, string line)
    {
        switch (rule.Field)
        {
            case FeedField.Language:
                draft.Language.Offer(NotEmpty(line), rule.Rank);
                break;
            case FeedField.MinutesToLive:
                draft.Refresh.TakeMinutes(line);
                break;
            case FeedField.UpdatePeriod:
                draft.Refresh.TakePeriod(line);
                break;
            case FeedField.UpdateFrequency:
                draft.Refresh.TakeFrequency(line);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void WriteLink(Draft draft, FeedElement element, string? address)
    {
        var tag = element.Tag;
        if (LinkRanks.Relation(tag["rel"]) == "self")
        {
            draft.Self.Replace(address, element.Rule.Rank);
        }
        else if (LinkRanks.OfAtom(tag["rel"], tag["type"]) is { } rank)
        {
            draft.Link.Replace(address, rank + element.Rule.Rank);
        }
    }

    // An id is an address where nothing denies it; a word without "http" is none, unless the feed says so.
    private static void WriteId(Draft draft, FeedElement element, string id)
    {
        var permanence = element.Tag["ispermalink"]?.Trim().ToLowerInvariant();

        // Where a feed is fetched from may change, and its ids must not.
        draft.Id.Replace(NotEmpty(element.HasOwnBase && permanence != "false" ? Links.Resolve(id, element.Site) ?? id : id), element.Rule.Rank);
        var isAddress = permanence == "true" || (permanence != "false" && Links.IsWeb(id));
        draft.Link.Replace(isAddress ? Links.Resolve(id, element.Site) : null, LinkRanks.PermanentId);
    }

    // Feeds that escape everything twice do so with the ampersands of addresses.
    private static string OnceEscaped(string address) => address.Replace("&amp;", "&", StringComparison.Ordinal);

    // Pictures and other data may stand in Atom's content.
    private static bool IsText(MarkupTag tag) =>
        tag["type"] is not { } type || !type.Contains('/', StringComparison.Ordinal)
        || type.Contains("text", StringComparison.OrdinalIgnoreCase) || type.Contains("ml", StringComparison.OrdinalIgnoreCase);

    private static string? NotEmpty(string line) => line.Length == 0 ? null : line;
}
