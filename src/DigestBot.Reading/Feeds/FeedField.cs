namespace DigestBot.Reading.Feeds;

/// <summary>What an element of a feed or of an entry tells.</summary>
internal enum FeedField
{
    /// <summary>Nothing that is kept.</summary>
    None,

    /// <summary>What it is called.</summary>
    Title,

    /// <summary>Where it stands.</summary>
    Link,

    /// <summary>Its lasting name.</summary>
    Id,

    /// <summary>When it came out.</summary>
    Published,

    /// <summary>When it was changed.</summary>
    Updated,

    /// <summary>When it was written.</summary>
    Created,

    /// <summary>A teaser, or the whole of it.</summary>
    Summary,

    /// <summary>The whole of it.</summary>
    Content,

    /// <summary>Who wrote it.</summary>
    Author,

    /// <summary>What it is filed under.</summary>
    Category,

    /// <summary>What language it is in.</summary>
    Language,

    /// <summary>Minutes until the feed may be read again.</summary>
    MinutesToLive,

    /// <summary>The length of time that the next counts in.</summary>
    UpdatePeriod,

    /// <summary>How often the feed changes in that time.</summary>
    UpdateFrequency,
}
