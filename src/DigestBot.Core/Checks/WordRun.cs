namespace DigestBot.Core.Checks;

/// <summary>Words in a row of one kind, as they stand, with the marks behind them.</summary>
public sealed record WordRun(WordRunKind Kind, string Text);
