using System.Collections.Frozen;
using DigestBot.Reading.Feeds.Markup;

namespace DigestBot.Reading.Feeds;

/// <summary>Which element tells what.</summary>
internal static class FieldRules
{
    private const int ForeignRank = 1;

    private static readonly FrozenDictionary<(Vocabulary Vocabulary, string Name), FieldRule> Rules = new Dictionary<(Vocabulary, string), FieldRule>
    {
        [(Vocabulary.Rss, "title")] = new(FeedField.Title, 0),
        [(Vocabulary.DublinCore, "title")] = new(FeedField.Title, 0),
        [(Vocabulary.Media, "title")] = new(FeedField.Title, 4),
        [(Vocabulary.Podcast, "title")] = new(FeedField.Title, 3),
        [(Vocabulary.Rss, "link")] = new(FeedField.Link, 0),
        [(Vocabulary.Rss, "guid")] = new(FeedField.Id, 0),
        [(Vocabulary.Rss, "id")] = new(FeedField.Id, 1),
        [(Vocabulary.Rss, "pubdate")] = new(FeedField.Published, 0),
        [(Vocabulary.Rss, "published")] = new(FeedField.Published, 0),
        [(Vocabulary.Rss, "issued")] = new(FeedField.Published, 1),
        [(Vocabulary.DublinTerms, "issued")] = new(FeedField.Published, 2),
        [(Vocabulary.Rss, "updated")] = new(FeedField.Updated, 0),
        [(Vocabulary.Rss, "modified")] = new(FeedField.Updated, 1),
        [(Vocabulary.Rss, "date")] = new(FeedField.Updated, 1),
        [(Vocabulary.Rss, "lastbuilddate")] = new(FeedField.Updated, 2),
        [(Vocabulary.DublinTerms, "modified")] = new(FeedField.Updated, 2),
        [(Vocabulary.DublinTerms, "date")] = new(FeedField.Updated, 3),
        [(Vocabulary.DublinCore, "date")] = new(FeedField.Updated, 3),
        [(Vocabulary.Rss, "created")] = new(FeedField.Created, 0),
        [(Vocabulary.DublinTerms, "created")] = new(FeedField.Created, 1),
        [(Vocabulary.Rss, "description")] = new(FeedField.Summary, 0),
        [(Vocabulary.Rss, "summary")] = new(FeedField.Summary, 0),
        [(Vocabulary.Rss, "abstract")] = new(FeedField.Summary, 1),
        [(Vocabulary.DublinCore, "description")] = new(FeedField.Summary, 2),
        [(Vocabulary.DublinTerms, "abstract")] = new(FeedField.Summary, 2),
        [(Vocabulary.Podcast, "summary")] = new(FeedField.Summary, 3),
        [(Vocabulary.Media, "description")] = new(FeedField.Summary, 4),
        [(Vocabulary.Content, "encoded")] = new(FeedField.Content, 0),
        [(Vocabulary.Rss, "content")] = new(FeedField.Content, 0),
        [(Vocabulary.Rss, "encoded")] = new(FeedField.Content, 1),
        [(Vocabulary.Rss, "fullitem")] = new(FeedField.Content, 2),
        [(Vocabulary.Xhtml, "body")] = new(FeedField.Content, 2),
        [(Vocabulary.Xhtml, "div")] = new(FeedField.Content, 3),
        [(Vocabulary.Rss, "author")] = new(FeedField.Author, 0),
        [(Vocabulary.DublinCore, "creator")] = new(FeedField.Author, 2),
        [(Vocabulary.DublinCore, "author")] = new(FeedField.Author, 2),
        [(Vocabulary.DublinTerms, "creator")] = new(FeedField.Author, 2),
        [(Vocabulary.Podcast, "author")] = new(FeedField.Author, 3),
        [(Vocabulary.Rss, "category")] = new(FeedField.Category, 0),
        [(Vocabulary.DublinCore, "subject")] = new(FeedField.Category, 0),
        [(Vocabulary.Rss, "language")] = new(FeedField.Language, 0),
        [(Vocabulary.DublinCore, "language")] = new(FeedField.Language, 1),
        [(Vocabulary.Rss, "ttl")] = new(FeedField.MinutesToLive, 0),
        [(Vocabulary.Syndication, "updateperiod")] = new(FeedField.UpdatePeriod, 0),
        [(Vocabulary.Syndication, "updatefrequency")] = new(FeedField.UpdateFrequency, 0),
    }.ToFrozenDictionary();

    /// <summary>
    /// What an element tells in an Atom feed or another. Atom's words stand first in Atom, behind RSS's own in RSS, and the other way
    /// round.
    /// </summary>
    public static FieldRule Of(MarkupTag tag, bool isAtom)
    {
        if (tag.Vocabulary is not (Vocabulary.Rss or Vocabulary.Atom or Vocabulary.Rdf))
        {
            return Rules.GetValueOrDefault((tag.Vocabulary, tag.Name));
        }

        var rule = Rules.GetValueOrDefault((Vocabulary.Rss, tag.Name));
        return (tag.Vocabulary == Vocabulary.Atom) == isAtom ? rule : rule with { Rank = rule.Rank + ForeignRank };
    }

    /// <summary>The most characters of a field that are kept.</summary>
    public static int MaxLength(FeedField field) => field switch
    {
        FeedField.Summary or FeedField.Content => FeedLimits.MaxContent,
        FeedField.Title => FeedLimits.MaxTitle,
        _ => FeedLimits.MaxShortField,
    };
}
