using DigestBot.Reading.Quotes.Attributions;
using DigestBot.Reading.Quotes.Speakers;

namespace DigestBot.Reading.Quotes;

/// <summary>A quoted span with the attribution that governs it, on its way to become a <see cref="Quote"/>.</summary>
internal sealed class Utterance(int span, QuoteKind kind, Attribution? attribution, Speaker? speaker, string? via)
{
    /// <summary>The quoted spans that make it up, in order.</summary>
    public List<int> Spans { get; } = [span];

    public QuoteKind Kind { get; } = kind;

    public Attribution? Attribution { get; } = attribution;

    public Speaker? Speaker { get; } = speaker;

    /// <summary>Who passed the words on; null for words at first hand.</summary>
    public string? Via { get; } = via;
}
