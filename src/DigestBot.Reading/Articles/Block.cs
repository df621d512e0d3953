namespace DigestBot.Reading.Articles;

/// <summary>One line or paragraph of an article's text, and what it is.</summary>
public readonly record struct Block(TextSpan Span, BlockKind Kind);
