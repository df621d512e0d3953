namespace DigestBot.Reading.Feeds.Markup;

/// <summary>Whose word an element's name is.</summary>
internal enum Vocabulary
{
    /// <summary>Nobody's that matters here.</summary>
    Other,

    /// <summary>RSS of any version, or no namespace at all.</summary>
    Rss,

    /// <summary>Atom 0.3 or 1.0.</summary>
    Atom,

    /// <summary>The frame of RSS 0.9 and 1.0.</summary>
    Rdf,

    /// <summary>Dublin Core.</summary>
    DublinCore,

    /// <summary>Dublin Core's later terms.</summary>
    DublinTerms,

    /// <summary>The content module of RSS 1.0, whose "encoded" every RSS uses.</summary>
    Content,

    /// <summary>Media RSS.</summary>
    Media,

    /// <summary>The syndication module of RSS 1.0.</summary>
    Syndication,

    /// <summary>Apple's podcasts.</summary>
    Podcast,

    /// <summary>XHTML.</summary>
    Xhtml,
}
