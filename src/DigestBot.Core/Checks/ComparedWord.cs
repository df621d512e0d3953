namespace DigestBot.Core.Checks;

/// <summary>A word of a text as it is compared, and where it stands there.</summary>
/// <param name="Folded">Lower-case, without diacritics, apostrophes and possessive endings.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">The place behind it.</param>
/// <param name="IsAside">Whether it stands in square brackets: an editor's word, not the speaker's.</param>
/// <param name="IsBehindGap">Whether something was left out before it, or may have been: at an ellipsis, and where a piece begins.</param>
/// <param name="IsBehindBreak">Whether it begins a piece, and no ellipsis says that something was left out.</param>
internal readonly record struct ComparedWord(string Folded, int Start, int End, bool IsAside, bool IsBehindGap, bool IsBehindBreak);
