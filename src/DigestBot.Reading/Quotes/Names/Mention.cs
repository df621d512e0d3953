namespace DigestBot.Reading.Quotes.Names;

/// <summary>
/// One place where something is named: the tokens from <see cref="First"/> to <see cref="Last"/>, both included, without the
/// titles in capitals that begin at <see cref="TitleFirst"/>.
/// </summary>
internal sealed class Mention(int titleFirst, int first, int last, bool isOrganisation)
{
    public int TitleFirst { get; } = titleFirst;

    /// <summary>Moves right when more of the run turns out to be a title.</summary>
    public int First { get; set; } = first;

    public int Last { get; } = last;

    public bool IsOrganisation { get; } = isOrganisation;

    /// <summary>Set once the whole article has been seen; null for what turned out to be no name.</summary>
    public KnownName? Name { get; set; }

    public bool HasTitle => TitleFirst < First;

    public int Words => Last - First + 1;
}
