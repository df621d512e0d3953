using System.Text;
using CsCheck;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Quotes;
using DigestBot.Testing;

namespace DigestBot.Reading.Tests.Articles;

/// <summary>Whatever bytes come in: nothing is thrown, and every quote and summary sentence is the slice of the text it says it is.</summary>
public sealed class ArticleReaderProperties
{
    private const string Marks = "“”\"'‘’«»„''—–-…,.;:?!()[]\n ";

    private static readonly ArticleReader Reader = new(ReadingLimits.Default);

    private static readonly byte[][] Seeds = [.. Directory.EnumerateFiles(Repository.Seeds).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static readonly string[] Words =
    [
        "“", "”", "\"", "''", "‘", "’", "«", "»", "said", "says", "told", "reporters", "according", "to", "Mara", "Lind", "Ms.", "he", "she", "who", "the", "minister", ",", ".",
        "\n\n", "\n", "that", "and", "Orrin", "Water", "’s", ":", "Q:", "A:", "—", "(", ")", "calling", "it", "a", "mess", "in", "statement", "on", "X.", "U.S.", "7", "…", "🙂", "é",
    ];

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Gen.Byte.Array[0, 400].Sample(bytes => Check(Reader.Read(bytes, ArticleFormat.Unknown)), iter: 3000);

    [Fact]
    public void Any_text_is_read_or_refused_in_every_format() =>
        Gen.Select(Gen.String[Gen.Char, 0, 300], Gen.Enum<ArticleFormat>()).Sample((text, format) => Check(Reader.Read(text, format)), iter: 3000);

    [Fact]
    public void Any_mixture_of_the_words_of_news_is_read() =>
        Gen.Int[0, Words.Length - 1].Array[0, 60].Sample(chosen => Check(Reader.Read(string.Join(' ', chosen.Select(i => Words[i])), ArticleFormat.Text)), iter: 20_000);

    [Fact]
    public void Seeds_with_marks_put_in_and_letters_left_out_are_read() =>
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Select(Gen.Int[0, 5000], Gen.Int[0, Marks.Length], Gen.Int[0, 40]).Array[0, 6])
            .Sample((seed, changes) => Check(Reader.Read(Mutated(Seeds[seed], changes), ArticleFormat.Unknown)), iter: 3000);

    private static byte[] Mutated(byte[] seed, (int At, int Mark, int Length)[] changes)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(seed));
        foreach (var (at, mark, length) in changes)
        {
            var place = at % text.Length;
            text.Remove(place, Math.Min(length, text.Length - place - 1));
            if (mark < Marks.Length)
            {
                text.Insert(place, Marks[mark]);
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static bool Check(ReadOutcome outcome)
    {
        if (outcome is not ReadOutcome.Read { Article: var read })
        {
            return outcome is ReadOutcome.Refused { Reason.Length: > 0 };
        }

        var text = read.Article.Text;
        Assert.All(read.Summary.Sentences, sentence => Assert.Equal(sentence.Text, sentence.Span.Of(text)));
        Assert.All(read.Quotes, quote => CheckQuote(quote, text));
        var quoted = read.Quotes.Where(quote => quote.Kind != QuoteKind.Indirect).ToList();
        Assert.All(quoted.Zip(quoted.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
        Assert.All(read.Article.Blocks.Zip(read.Article.Blocks.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
        return true;
    }

    private static void CheckQuote(Quote quote, string text)
    {
        Assert.Equal(quote.Text, quote.Span.Of(text));
        Assert.Equal((quote.Span.Start, quote.Span.End), (quote.Parts[0].Start, quote.Parts[^1].End));
        Assert.All(quote.Parts, part => Assert.False(part.IsEmpty));
        Assert.All(quote.Parts.Zip(quote.Parts.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }
}
