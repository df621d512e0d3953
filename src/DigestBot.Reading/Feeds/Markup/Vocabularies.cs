using System.Collections.Frozen;

namespace DigestBot.Reading.Feeds.Markup;

/// <summary>Finds out whose word a name is: by its namespace, else by its prefix, since feeds misspell and forget namespaces.</summary>
internal static class Vocabularies
{
    private static readonly FrozenDictionary<string, Vocabulary> ByNamespace = new Dictionary<string, Vocabulary>(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Vocabulary.Rss,
        ["backend.userland.com/rss"] = Vocabulary.Rss,
        ["backend.userland.com/rss2"] = Vocabulary.Rss,
        ["blogs.law.harvard.edu/tech/rss"] = Vocabulary.Rss,
        ["purl.org/rss/1.0"] = Vocabulary.Rss,
        ["purl.org/net/rss1.1"] = Vocabulary.Rss,
        ["my.netscape.com/rdf/simple/0.9"] = Vocabulary.Rss,
        ["channel.netscape.com/rdf/simple/0.9"] = Vocabulary.Rss,
        ["my.netscape.com/publish/formats/rss-0.91.dtd"] = Vocabulary.Rss,
        ["www.w3.org/2005/atom"] = Vocabulary.Atom,
        ["purl.org/atom/ns"] = Vocabulary.Atom,
        ["www.w3.org/1999/02/22-rdf-syntax-ns"] = Vocabulary.Rdf,
        ["purl.org/dc/elements/1.1"] = Vocabulary.DublinCore,
        ["purl.org/dc/elements/1.0"] = Vocabulary.DublinCore,
        ["purl.org/dc/terms"] = Vocabulary.DublinTerms,
        ["purl.org/rss/1.0/modules/content"] = Vocabulary.Content,
        ["purl.org/rss/1.0/modules/syndication"] = Vocabulary.Syndication,
        ["search.yahoo.com/mrss"] = Vocabulary.Media,
        ["www.rssboard.org/media-rss"] = Vocabulary.Media,
        ["www.itunes.com/dtds/podcast-1.0.dtd"] = Vocabulary.Podcast,
        ["www.w3.org/1999/xhtml"] = Vocabulary.Xhtml,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Vocabulary> ByPrefix = new Dictionary<string, Vocabulary>(StringComparer.OrdinalIgnoreCase)
    {
        ["rss"] = Vocabulary.Rss,
        ["atom"] = Vocabulary.Atom,
        ["atom10"] = Vocabulary.Atom,
        ["atom03"] = Vocabulary.Atom,
        ["a10"] = Vocabulary.Atom,
        ["rdf"] = Vocabulary.Rdf,
        ["dc"] = Vocabulary.DublinCore,
        ["dcterms"] = Vocabulary.DublinTerms,
        ["content"] = Vocabulary.Content,
        ["media"] = Vocabulary.Media,
        ["sy"] = Vocabulary.Syndication,
        ["itunes"] = Vocabulary.Podcast,
        ["xhtml"] = Vocabulary.Xhtml,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Of an element in <paramref name="space"/>, null where its prefix was never declared.</summary>
    public static Vocabulary Of(string prefix, string? space)
    {
        if (space is not null && ByNamespace.TryGetValue(Bare(space), out var known))
        {
            return known;
        }

        // A default namespace that nobody knows is someone's own RSS.
        return prefix.Length == 0 ? Vocabulary.Rss : ByPrefix.GetValueOrDefault(prefix);
    }

    private static string Bare(string space)
    {
        var bare = space.AsSpan().Trim().TrimEnd("/#");
        var scheme = bare.IndexOf("://");
        return bare[(scheme < 0 ? 0 : scheme + 3)..].ToString();
    }
}
