namespace DigestBot.Core.Stories;

/// <summary>What a term is compared as: each kind is compared on its own, and then they are added up.</summary>
internal enum TermKind
{
    /// <summary>Any word of the beginning of the text.</summary>
    Word,

    /// <summary>A word of the headline or the very first lines, which tell the event itself.</summary>
    Head,

    /// <summary>A part of a name: two events of one sort differ in these.</summary>
    Name,

    /// <summary>A number: a score, a toll, a price, a year.</summary>
    Number,
}
