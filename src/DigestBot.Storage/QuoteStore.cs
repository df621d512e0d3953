using DigestBot.Core.Questions;

namespace DigestBot.Storage;

/// <summary>Finds quotes.</summary>
public sealed class QuoteStore(Database database)
{
    /// <summary>Everybody who is quoted, most quoted first; speakers whose confidence is unclear do not count.</summary>
    public Task<IReadOnlyList<KnownSpeaker>> SpeakersAsync(CancellationToken cancellationToken) => throw new NotSupportedException(database.Description);

    /// <summary>The quotes that answer the question, direct and mixed before indirect, then the newest first.</summary>
    public Task<IReadOnlyList<FoundQuote>> FindAsync(Question question, int skip, int take, CancellationToken cancellationToken) => throw new NotSupportedException(database.Description + question + skip + take);

    /// <summary>How many quotes answer the question.</summary>
    public Task<int> CountAsync(Question question, CancellationToken cancellationToken) => throw new NotSupportedException(database.Description + question);
}
