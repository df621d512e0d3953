namespace DigestBot.Reading.Quotes.Marks;

/// <summary>
/// Words between quotation marks, whatever they are: a quote, a title, irony.
/// </summary>
/// <param name="Parts">The words without their marks, one part a paragraph; a comma before the closing mark belongs to the sentence around.</param>
/// <param name="First">The token of the opening mark.</param>
/// <param name="Last">The token of the closing mark, or the last token of the paragraph where it was never closed.</param>
/// <param name="Words">The number of words.</param>
internal sealed record QuotedSpan(IReadOnlyList<TextSpan> Parts, int First, int Last, int Words)
{
    public int Start => Parts[0].Start;

    public int End => Parts[^1].End;
}
