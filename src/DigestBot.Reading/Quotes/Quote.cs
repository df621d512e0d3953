namespace DigestBot.Reading.Quotes;

/// <summary>Something somebody said or wrote, as an article reports it.</summary>
public sealed record Quote
{
    /// <summary>The words: exactly the slice of the article's text at <see cref="Span"/>, the outer quotation marks left out.</summary>
    public required string Text { get; init; }

    /// <summary>Where the words stand in the article's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>
    /// The pieces of a quote that its attribution splits or that runs over several paragraphs, in order; one piece, equal to
    /// <see cref="Span"/>, for all others.
    /// </summary>
    public required IReadOnlyList<TextSpan> Parts { get; init; }

    /// <summary>Whether it is quoted word for word, in part, or told in other words.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>How sure the speaker is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Why it is that sure, in words for people ("named in the same sentence").</summary>
    public required string Reason { get; init; }

    /// <summary>Who said it: the fullest name the article gives, or a description ("a spokesman"); null when nobody is named.</summary>
    public string? Speaker { get; init; }

    /// <summary>Who the speaker is ("Kremlin spokesperson"), as the article says; null when it does not.</summary>
    public string? Role { get; init; }

    /// <summary>The word that reports it ("said", "according to"); null when there is none.</summary>
    public string? Cue { get; init; }

    /// <summary>Where or to whom it was said ("on Truth Social", "told reporters"); null when the article does not say.</summary>
    public string? Place { get; init; }

    /// <summary>Who passed it on, when the speaker is quoted second-hand; null otherwise.</summary>
    public string? Via { get; init; }

    /// <summary>The sentence before the one it stands in; null at the start.</summary>
    public string? Before { get; init; }

    /// <summary>The sentence after the one it stands in; null at the end.</summary>
    public string? After { get; init; }

    /// <summary>
    /// The words without what the reporter put between them, each piece to stand inside quotation marks of its own: one piece for
    /// most quotes, one more for each attribution in between (“Yes,” said Lind, “in spring”). Paragraphs of one speech with
    /// nothing but marks between them are one piece.
    /// </summary>
    public IReadOnlyList<string> Pieces()
    {
        var pieces = new List<string>();
        var end = Span.Start;
        foreach (var part in Parts)
        {
            var words = WordsOf(part);
            if (pieces.Count == 0 || HasWords(Text.AsSpan(end - Span.Start, part.Start - end)))
            {
                pieces.Add(words);
            }
            else
            {
                pieces[^1] = $"{pieces[^1]} {words}";
            }

            end = part.End;
        }

        return pieces;
    }

    /// <summary>The words of one of <see cref="Parts"/>.</summary>
    public string WordsOf(TextSpan part) => Text[(part.Start - Span.Start)..(part.End - Span.Start)];

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
