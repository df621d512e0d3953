namespace DigestBot.Core.Sources;

/// <summary>What became of an entry.</summary>
public enum EntryState
{
    /// <summary>Its article is still to be read, or to be read again.</summary>
    Waiting,

    /// <summary>Its article is kept.</summary>
    Read,

    /// <summary>It was there before the source was added, or it is too old: it is known and never read.</summary>
    Seen,

    /// <summary>Neither its page nor the feed gave an article.</summary>
    GivenUp,
}
