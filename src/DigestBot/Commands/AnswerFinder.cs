using DigestBot.Core.Checks;
using DigestBot.Core.Questions;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary>Finds the answers to a question that is understood.</summary>
internal sealed class AnswerFinder(QuoteStore quotes)
{
    /// <summary>More answers than that nobody pages through.</summary>
    public const int MaxFound = 300;

    private const int MaxLike = 60;
    private const int FewestWordsBeside = 3;

    /// <summary>All that fits; for words that no quote holds as they were typed, the quotes that hold nearly these.</summary>
    public async Task<Answers> FindAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.UnknownSpeaker is not null || question.Candidates.Count > 0)
        {
            return new Answers([], AreNear: false);
        }

        var found = await quotes.FindAsync(question, 0, MaxFound, cancellationToken);
        return found.Count > 0 || question.Phrase is null
            ? new Answers(AnswerRanking.Order(question, found), AreNear: false)
            : new Answers(await NearAsync(question, question.Phrase, cancellationToken), AreNear: true);
    }

    // Words that an attribution parts, and words that are not remembered quite right.
    private async Task<IReadOnlyList<FoundQuote>> NearAsync(Question question, string phrase, CancellationToken cancellationToken)
    {
        var within = question with { Phrase = null };
        var asked = new AskedQuote([phrase], question.Speaker, question.Speaker is null ? [] : [question.Speaker]);
        var near = QuoteChecker.CloseTo(asked, await quotes.LikeAsync(phrase, question.Channel, MaxLike, cancellationToken));
        var fitting = near.Where(quote => (question.Since is not { } since || quote.PublishedAt >= since)
            && (question.Outlet is not { } outlet || FoldedText.Of(quote.Outlet ?? "").Contains(outlet, StringComparison.Ordinal))).ToList();
        return fitting.Count > 0 ? fitting : await BesideAsync(within, phrase, cancellationToken);
    }

    // The reporter's own words around a few quoted ones.
    private async Task<IReadOnlyList<FoundQuote>> BesideAsync(Question question, string phrase, CancellationToken cancellationToken)
    {
        var words = LongWords.Of(phrase);
        if (words.Count < FewestWordsBeside)
        {
            return [];
        }

        var beside = question with { Topics = [.. question.Topics, .. words] };
        return AnswerRanking.Order(beside, await quotes.FindAsync(beside, 0, MaxFound, cancellationToken));
    }
}
