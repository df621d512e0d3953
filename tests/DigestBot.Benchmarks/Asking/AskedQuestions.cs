using DigestBot.Core.Questions;
using DigestBot.Reading.Quotes;

namespace DigestBot.Benchmarks.Asking;

/// <summary>Questions of each sort that the corpus can answer, made up anew at each call.</summary>
internal sealed class AskedQuestions(NewsCorpus corpus, int articles, Random random)
{
    /// <summary>What is said of each sort of question, and how one is made.</summary>
    public IReadOnlyList<(string Name, Func<Question> Make)> Sorts =>
    [
        ("speaker and topic", () => Any() is var quote ? new Question { Speaker = quote.Speaker, Topics = [Word(quote)] } : null!),
        ("phrase of 5 to 9 words", () => new Question { Phrase = Run(Any(), random.Next(5, 10)) }),
        ("phrase of 2 or 3 words", () => new Question { Phrase = Run(Any(), random.Next(2, 4)) }),
        ("topic", () => new Question { Topics = [Word(Any())] }),
        ("frequent topic", () => new Question { Topics = [corpus.Words.NextFrequent(random)] }),
        ("two frequent topics", () => new Question { Topics = [corpus.Words.NextFrequent(random), corpus.Words.NextFrequent(random)] }),
        ("speaker", () => new Question { Speaker = Any().Speaker }),
        ("speaker and frequent topic", () => new Question { Speaker = Any().Speaker, Topics = [corpus.Words.NextFrequent(random)] }),
        ("topic since last week", () => new Question { Topics = [Word(Any())], Since = NewsCorpus.End.AddDays(-7) }),
        ("frequent topic since last month", () => new Question { Topics = [corpus.Words.NextFrequent(random)], Since = NewsCorpus.End.AddDays(-30) }),
        ("topic in an outlet", () => new Question { Topics = [corpus.Words.NextFrequent(random)], Outlet = corpus.Article(random.Next(articles)).Article.Article.Article.Outlet }),
        ("speaker, topic, outlet, half a year", () => Any() is var quote
            ? new Question { Speaker = quote.Speaker, Topics = [Word(quote)], Outlet = "gazette", Since = NewsCorpus.End.AddDays(-180) }
            : null!),
    ];

    /// <summary>A question for a topic, one of two times a frequent one.</summary>
    public Question Topic() => new() { Topics = [random.Next(2) == 0 ? corpus.Words.NextFrequent(random) : Word(Any())] };

    /// <summary>A quote with one of its words changed.</summary>
    public string Misremembered()
    {
        var words = Any().Text.Split(' ');
        words[random.Next(words.Length)] = corpus.Words.NextTopic(random);
        return string.Join(' ', words);
    }

    /// <summary>The beginning of a word of a speaker's name, of one to six letters.</summary>
    public string Typed()
    {
        var names = Any().Speaker!.Split(' ');
        var name = names[random.Next(names.Length)];
        return name[..Math.Min(name.Length, random.Next(1, 7))];
    }

    private Quote Any()
    {
        var quotes = corpus.Article(random.Next(articles)).Article.Article.Quotes;
        return quotes[random.Next(quotes.Count)];
    }

    // A word that tells something, as it stands there.
    private string Word(Quote quote) =>
        quote.Text.Split(' ').Where(word => !NewsWords.IsCommon(word)).OrderBy(_ => random.Next()).FirstOrDefault() ?? corpus.Words.NextTopic(random);

    private string Run(Quote quote, int length)
    {
        var words = quote.Text.Split(' ');
        var start = random.Next(Math.Max(1, words.Length - length));
        return string.Join(' ', words[start..Math.Min(words.Length, start + length)]);
    }
}
