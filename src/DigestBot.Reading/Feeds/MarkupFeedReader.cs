using System.Diagnostics;
using DigestBot.Reading.Feeds.Markup;

namespace DigestBot.Reading.Feeds;

/// <summary>Reads RSS of every version and Atom from a source of markup; used once.</summary>
internal sealed class MarkupFeedReader(IMarkupSource source, Uri? address)
{
    // What an element says of the whole stands behind the elements that say the same.
    private const int AttributeRank = 10;

    private readonly List<FeedElement> path = [];
    private readonly List<FeedEntry> entries = [];
    private readonly Draft feed = new();
    private readonly FieldCapture capture = new();
    private Draft? entry;
    private int entryDepth;
    private int fieldDepth;
    private bool isAtom;
    private bool isFeed;
    private bool isPage;
    private bool isList;

    /// <summary>Reads to the end, or to the most entries that are kept.</summary>
    public FeedOutcome Read()
    {
        while (entries.Count < FeedLimits.MaxEntries && source.Read())
        {
            Take();
        }

        EndEntry();
        return isFeed || (!isPage && entries.Exists(SaysSomething)) ? new FeedOutcome.Read(feed.Feed(entries)) : new FeedOutcome.Refused(Reason());
    }

    // Other documents have items too.
    private static bool SaysSomething(FeedEntry entry) => entry.Title.Length > 0 || entry.Link is not null;

    private string Reason() =>
        isPage ? "it is a web page, not a feed"
        : isList ? "it is a list of feeds (OPML), not a feed"
        : "it is no feed: neither RSS nor Atom nor JSON Feed";

    private void Take()
    {
        switch (source.Step)
        {
            case MarkupStep.Opened:
                Open(source.Tag);
                break;
            case MarkupStep.Closed:
                Close();
                break;
            case MarkupStep.Text:
                if (capture.Field is not null)
                {
                    capture.AddText(source);
                }

                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Open(MarkupTag tag)
    {
        if (capture.Field is { } field)
        {
            if (!IsEntry(tag) && !(source.IsLoose && ForgottenEnd.Is(tag, field.Rule.Field, isAtom, path)))
            {
                capture.Open(tag);
                path.Add(new FeedElement(tag, Place.Text, path[^1].Site));
                return;
            }

            EndField(isForgotten: true);
        }

        var (place, around) = path.Count > 0 ? (path[^1].Place, path[^1].Site) : (Place.Frame, address);
        var site = Links.Base(tag["xml:base"], around);
        path.Add(IsEntry(tag) ? OpenEntry(tag, site) : place switch
        {
            Place.Frame => OpenFrame(tag, site),
            Place.Feed or Place.Entry => OpenField(tag, site, place),
            _ => new FeedElement(tag, Place.Aside, site),
        });
    }

    private static bool IsEntry(MarkupTag tag) => tag is { Vocabulary: Vocabulary.Rss or Vocabulary.Atom or Vocabulary.Rdf, Name: "item" or "entry" };

    private FeedElement OpenEntry(MarkupTag tag, Uri? site)
    {
        EndEntry();
        entryDepth = path.Count + 1;
        isAtom |= tag is { Vocabulary: Vocabulary.Atom, Name: "entry" };
        entry = new Draft();
        WriteAbout(entry, tag, site);
        if (FeedDates.TryRead(tag["lastmod"] ?? "", out var date))
        {
            entry.Updated.Offer(date, AttributeRank);
        }

        return new FeedElement(tag, Place.Entry, site);
    }

    // RDF's "about", and "href" of the Channel Definition Format.
    private static void WriteAbout(Draft draft, MarkupTag tag, Uri? site)
    {
        var about = tag.Attributes.FirstOrDefault(attribute => attribute.Name == "about" || attribute.Name.EndsWith(":about", StringComparison.Ordinal)).Value;
        draft.Id.Offer(about, AttributeRank);
        draft.Link.Offer(Links.IsWeb(about) ? Links.Resolve(about, site) : null, LinkRanks.About);
        draft.Link.Offer(Links.Resolve(tag["href"], site), LinkRanks.PermanentId);
    }

    private FeedElement OpenFrame(MarkupTag tag, Uri? site)
    {
        isPage |= tag.Name == "html";
        isList |= tag.Name == "opml";
        if (tag is not { Vocabulary: Vocabulary.Rss or Vocabulary.Atom or Vocabulary.Rdf, Name: "rss" or "rdf" or "channel" or "feed" })
        {
            return new FeedElement(tag, Place.Frame, site);
        }

        isFeed = true;
        isAtom |= tag.Name == "feed";
        feed.Language.Offer(tag["xml:lang"], AttributeRank);
        WriteAbout(feed, tag, site);
        return new FeedElement(tag, Place.Feed, site);
    }

    private FeedElement OpenField(MarkupTag tag, Uri? site, Place place)
    {
        var draft = place == Place.Entry ? entry : feed;
        if (place == Place.Feed && tag.Name is "channel" or "items")
        {
            return OpenFrame(tag, site);
        }

        if (draft is not null && FieldRules.Of(tag, isAtom) is { Field: not FeedField.None } rule)
        {
            var element = new FeedElement(tag, place, site, rule, !ReferenceEquals(site, address));
            FieldWriter.WriteAttributes(draft, element);
            capture.Start(element);
            fieldDepth = path.Count + 1;
            return element;
        }

        return new FeedElement(tag, IsSeenThrough(tag) ? place : Place.Aside, site);
    }

    // A group of pictures says what the entry is called; where ends are forgotten, an entry's fields may stand in anything.
    private bool IsSeenThrough(MarkupTag tag) =>
        tag is { Vocabulary: Vocabulary.Media, Name: "group" or "content" }
        || (source.IsLoose && tag.Name is not ("source" or "image" or "textinput" or "contributor" or "owner" or "cloud"));

    private void Close()
    {
        if (capture.Field is not null)
        {
            if (path.Count > fieldDepth)
            {
                capture.Close(path[^1].Tag);
            }
            else
            {
                EndField(isForgotten: false);
            }
        }
        else if (entry is not null && path.Count == entryDepth)
        {
            EndEntry();
        }

        path.RemoveAt(path.Count - 1);
    }

    private void EndField(bool isForgotten)
    {
        var element = capture.Field!;
        var text = capture.End();
        if ((element.Place == Place.Entry ? entry : feed) is { } draft && (!source.IsCut || IsUsefulInPart(element.Rule.Field)))
        {
            FieldWriter.Write(draft, element, text, capture.HasMarkup);
        }

        for (var i = fieldDepth - 1; isForgotten && i < path.Count; i++)
        {
            path[i] = path[i] with { Place = element.Place };
        }
    }

    // Half an address leads elsewhere, and half an id is another's.
    private static bool IsUsefulInPart(FeedField field) => field is FeedField.Title or FeedField.Summary or FeedField.Content;

    private void EndEntry()
    {
        if (capture.Field is not null)
        {
            EndField(isForgotten: true);
        }

        if (entry is not null)
        {
            entries.Add(entry.Entry(isAtom ? feed.Author : null));
            entry = null;
        }
    }
}
