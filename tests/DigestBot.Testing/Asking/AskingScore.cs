using DigestBot.Core.Checks;
using DigestBot.Core.Questions;
using DigestBot.Reading.Quotes;

namespace DigestBot.Testing.Asking;

/// <summary>Makes questions of quotes that people marked, asks them, and counts the right answers. What it draws hangs on the seed alone.</summary>
internal sealed class AskingScore(AskedNews news, int most, int seed)
{
    private const int FewestWords = 5;

    private static readonly string[] Strangers = ["green", "window", "harbour", "quickly", "paper", "mountain", "wooden", "spoon"];

    private static readonly string[] Auxiliaries = ["is", "are", "was", "were", "will", "would", "can", "could", "have", "has", "should"];

    private readonly Random random = new(seed);

    /// <summary>"who said" with five to nine words in a row brings the quote first, or the same words in another article.</summary>
    public Task<Share> WordsAsync(string kind, CancellationToken cancellationToken) => CountAsync(
        $"who said, of {kind} quotes",
        Drawn(news.Pairs.Where(pair => pair.Marked.Kind == kind && Words.Of(pair.Marked.Longest).Count >= FewestWords)),
        async pair =>
        {
            var words = Window(pair.Marked.Longest);
            var first = await news.AskAsync($"who said \"{words}\"?", cancellationToken) is [var best, ..] ? best : null;
            var isRight = first is not null
                && (IsSame(first, pair.News, pair.Read) || (first.Quote.Speaker == pair.Read.Speaker && FoldedText.Of(string.Join(' ', first.Quote.Pieces())).Contains(FoldedText.Of(words), StringComparison.Ordinal)));
            return (isRight, $"{words} | {pair.Read.Text} | {first?.Quote.Text}");
        });

    /// <summary>"what did Lind say about" the rarest noun brings the quote among the first three, where the reader has the speaker right.</summary>
    public Task<Share> TopicsAsync(CancellationToken cancellationToken) => CountAsync(
        "what did they say about",
        Drawn(news.Pairs.Where(pair => pair.Marked.Speaker is { } name && pair.Read.Speaker is { } read && FoldedText.Of(name) == FoldedText.Of(read) && Noun(pair.Marked.Words) is not null)),
        async pair =>
        {
            var question = $"what did {pair.Marked.Speaker} say about {Noun(pair.Marked.Words)}?";
            var found = await news.AskAsync(question, cancellationToken);
            return (found.Take(3).Any(quote => IsSame(quote, pair.News, pair.Read)), $"{question} | {pair.Read.Text}");
        });

    /// <summary>The words with one of them changed, dropped or negated are reworded.</summary>
    public Task<Share> ChangesAsync(CancellationToken cancellationToken) => CountAsync(
        "check with a word changed, dropped or negated",
        Drawn(news.Pairs.Where(pair => pair.Marked.Kind == "direct" && Words.Of(pair.Marked.Words).Count >= FewestWords)),
        async pair =>
        {
            var changed = Changed(pair.Marked.Words);
            var check = await news.CheckAsync(changed, cancellationToken);
            return (check.Verdict == CheckVerdict.Reworded, $"{check.Verdict} | {changed} | {pair.Read.Text}");
        });

    /// <summary>The words as they stand are exact or a part.</summary>
    public Task<Share> SameAsync(CancellationToken cancellationToken) => CountAsync(
        "check of the very words",
        Drawn(news.Pairs.Where(pair => pair.Marked.Kind == "direct")),
        async pair =>
        {
            var check = await news.CheckAsync(pair.Marked.Words, cancellationToken);
            return (check.Verdict is CheckVerdict.Exact or CheckVerdict.Partial, $"{check.Verdict} | {pair.Marked.Words} | {pair.Read.Text}");
        });

    /// <summary>Quotes of other articles are not found in these.</summary>
    public Task<Share> NobodyAsync(IEnumerable<AnnotatedNews> others, CancellationToken cancellationToken) => CountAsync(
        "check of what nobody said",
        Drawn(others.SelectMany(other => other.Quotes).Where(quote => quote.Kind == "direct" && Words.Of(quote.Words).Count >= FewestWords)),
        async quote =>
        {
            var check = await news.CheckAsync(quote.Words, cancellationToken);
            return (check.Verdict == CheckVerdict.NotFound, $"{check.Verdict} | {quote.Words} | {check.Found?.Quote.Text}");
        });

    private static bool IsSame(FoundQuote found, AnnotatedNews article, Quote read) => found.Article.Value == article.Id && found.Quote.Span == read.Span;

    private static async Task<Share> CountAsync<T>(string name, IReadOnlyList<T> items, Func<T, Task<(bool IsRight, string Told)>> ask)
    {
        var wrong = new List<string>();
        foreach (var item in items)
        {
            var (isRight, told) = await ask(item);
            if (!isRight)
            {
                wrong.Add(told);
            }
        }

        return new Share(name, items.Count - wrong.Count, items.Count, wrong);
    }

    private T[] Drawn<T>(IEnumerable<T> from)
    {
        var all = from.ToArray();
        random.Shuffle(all);
        return all[..Math.Min(most, all.Length)];
    }

    private string Window(string text)
    {
        var words = Words.In(text);
        var count = Math.Min(words.Count, random.Next(FewestWords, 10));
        var first = random.Next(words.Count - count + 1);
        return text[words[first].Index..(words[first + count - 1].Index + words[first + count - 1].Length)].Replace("''", "", StringComparison.Ordinal).Trim('"', '“', '”')
            .Replace("\"", "", StringComparison.Ordinal).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
    }

    // No part of speech is marked: a lower-case word of some length that ends like no verb and no adverb.
    private string? Noun(string text) => Words.Of(text)
        .Where(word => word.Length >= 5 && word.All(char.IsLower) && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ly", StringComparison.Ordinal)
            && word is not ("about" or "after" or "which" or "their" or "would" or "could" or "should" or "there" or "these" or "those" or "being" or "other" or "where" or "because" or "against" or "under" or "while"))
        .OrderBy(word => news.Articles.GetValueOrDefault(word)).ThenBy(word => word, StringComparer.Ordinal).FirstOrDefault();

    // Not the first nor the last word: without these the rest is a part of the quote.
    private string Changed(string text)
    {
        var words = Words.In(text);
        var word = words[random.Next(1, words.Count - 1)];
        var (before, behind) = (text[..word.Index], text[(word.Index + word.Length)..]);
        switch (random.Next(3))
        {
            case 0:
                return before + Strangers[random.Next(Strangers.Length)] + behind;
            case 1:
                return before + behind.TrimStart();
            default:
                var verb = words.FirstOrDefault(one => Auxiliaries.Contains(one.Value, StringComparer.OrdinalIgnoreCase));
                return verb is null ? $"{before}not {word.Value}{behind}" : $"{text[..(verb.Index + verb.Length)]} not{text[(verb.Index + verb.Length)..]}";
        }
    }
}
