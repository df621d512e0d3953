namespace DigestBot.Reading.Feeds;

/// <summary>Where in a feed an element stands, for what may stand in it.</summary>
internal enum Place
{
    /// <summary>In the frame around.</summary>
    Frame,

    /// <summary>In the feed.</summary>
    Feed,

    /// <summary>In an entry.</summary>
    Entry,

    /// <summary>In a field's text.</summary>
    Text,

    /// <summary>In something that is not read: another feed's head, a picture, an extension.</summary>
    Aside,
}
