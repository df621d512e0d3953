namespace DigestBot.Reading.Quotes;

/// <summary>
/// One place where something is named: the tokens from <see cref="First"/> to <see cref="Last"/>, both included, without the
/// titles in capitals that begin at <see cref="TitleFirst"/>.
/// </summary>
internal sealed record Mention(int TitleFirst, int First, int Last, bool IsOrganisation)
{
    /// <summary>Set once the whole article has been seen; null for what turned out to be no name.</summary>
    public KnownName? Name { get; set; }

    public bool HasTitle => TitleFirst < First;

    public int Words => Last - First + 1;
}
