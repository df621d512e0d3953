namespace DigestBot.Core.Commands;

/// <summary>A run of text in one style. The text is plain: a platform escapes it.</summary>
public sealed record TextRun(string Text, RunStyle Style = RunStyle.Plain, Uri? Link = null);
