namespace DigestBot.Reading.Feeds.Markup;

/// <summary>What a source of markup has come to.</summary>
internal enum MarkupStep
{
    /// <summary>An element begins.</summary>
    Opened,

    /// <summary>A run of text; several may follow each other.</summary>
    Text,

    /// <summary>An element ends, the last one that was opened.</summary>
    Closed,
}
