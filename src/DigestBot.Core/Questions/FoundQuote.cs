using DigestBot.Core.Articles;
using DigestBot.Core.Utterances;
using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Questions;

/// <summary>A quote that answers a question, and the article it stands in.</summary>
/// <param name="Quote">The quote.</param>
/// <param name="Article">The article's id.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Outlet">Its outlet; null when not given.</param>
/// <param name="PublishedAt">Its date; null when not given.</param>
/// <param name="Url">Its address; null when not given.</param>
public sealed record FoundQuote(
    Quote Quote,
    ArticleId Article,
    string Title,
    string? Outlet,
    DateTimeOffset? PublishedAt,
    Uri? Url)
{
    /// <summary>What it is a wording of, where other articles have it too; null where none has.</summary>
    public UtteranceId? Utterance { get; init; }

    /// <summary>The same utterance in other articles.</summary>
    public IReadOnlyList<UtteranceMention> Others { get; init; } = [];

    /// <summary>This article's wording.</summary>
    public UtteranceMention ToMention() => new(UtteranceMention.WordsOf(Quote), Article, Title, Outlet, PublishedAt, Url);
}
