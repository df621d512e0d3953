using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Names;

namespace DigestBot.Reading.Quotes.Attributions;

/// <summary>The words that say who speaks: the tokens from <see cref="First"/> to <see cref="Last"/>, both included.</summary>
/// <param name="First">The first token; of a description, an article ("the") belongs to it, of a name, its titles do not.</param>
/// <param name="Last">The last token.</param>
/// <param name="Kind">How it refers to the speaker.</param>
/// <param name="Name">The name, for <see cref="SourceKind.Name"/>.</param>
internal sealed record Source(int First, int Last, SourceKind Kind, KnownName? Name)
{
    /// <summary>The first token of the whole phrase: "lorry driver" before a name belongs to it.</summary>
    public int Start { get; init; } = First;

    /// <summary>The token that says what a described source is: the last one before its first preposition ("spokesman" of "a spokesman for the line").</summary>
    public int HeadIn(List<Token> tokens)
    {
        var head = First;
        while (head < Last && !tokens[head + 1].Is(WordClasses.Preposition))
        {
            head++;
        }

        return head;
    }
}
