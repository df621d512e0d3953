using System.Globalization;
using System.Text;
using DigestBot.Core.Articles;
using DigestBot.Core.Sources;
using DigestBot.Reading;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Quotes;
using DigestBot.Reading.Summaries;

namespace DigestBot.Benchmarks.Asking;

/// <summary>Articles of two years with five quotes each, made up by number: the same ones at every run.</summary>
internal sealed class NewsCorpus
{
    public const int QuotesEach = 5;

    private const int Speakers = 40_000;
    private const int Outlets = 300;
    private const int CopiedPercent = 15;
    private const int ArticlesPerStory = 20;

    public static readonly DateTimeOffset End = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Span = TimeSpan.FromDays(730);

    private readonly Zipf speakerFrequency = new(Speakers);
    private readonly Zipf outletFrequency = new(Outlets);
    private readonly string[] speakers;
    private readonly string[] roles;
    private readonly string[] outlets;
    private readonly Source[] sources;
    private readonly int count;

    /// <summary>Makes a corpus whose first articles so many are spread over two years; later ones follow at the same pace.</summary>
    public NewsCorpus(int count)
    {
        this.count = count;
        var random = new Random(11);
        var given = Enumerable.Range(0, 300).Select(_ => NewsWords.Name(random)).ToArray();
        var surnames = Enumerable.Range(0, 12_000).Select(_ => NewsWords.Name(random)).ToArray();
        speakers = [.. Enumerable.Range(0, Speakers).Select(_ => $"{given[random.Next(given.Length)]} {surnames[random.Next(surnames.Length)]}")];
        roles = [.. Enumerable.Range(0, Speakers).Select(_ => $"{NewsWords.Name(random)} {(random.Next(2) == 0 ? "minister" : "spokesperson")}")];
        outlets = [.. Enumerable.Range(0, Outlets).Select(_ => $"The {NewsWords.Name(random)} {(random.Next(2) == 0 ? "Courier" : "Gazette")}")];
        sources =
        [
            .. Enumerable.Range(0, Outlets).Select(outlet => new Uri($"https://o{outlet}.example/feed"))
                .Select(address => new Source { Id = SourceAddress.IdOf(address), Kind = SourceKind.Feed, Address = address, AddedAt = End - Span, NextCheckAt = End }),
        ];
    }

    public NewsWords Words { get; } = new();

    public IReadOnlyList<Source> Sources => sources;

    /// <summary>The article of a number and where it was seen. Safe to call from several threads.</summary>
    public (KeptArticle Article, Sighting Sighting) Article(int number)
    {
        var random = new Random(number);
        var outlet = outletFrequency.Next(random);
        var addedAt = End - Span + (number * (Span / count));
        var url = new Uri($"https://o{outlet}.example/{number.ToString(CultureInfo.InvariantCulture)}");
        var title = Words.Sentence(random, 9);
        var (text, blocks, quotes) = Told(random, number, title);
        var article = new Article { Title = title, Text = text, Blocks = blocks, Outlet = outlets[outlet], PublishedAt = addedAt.AddMinutes(-random.Next(300)), Url = url };
        var summary = new Summary([new SummarySentence(blocks[1].Span.Of(text), blocks[1].Span)]);
        var kept = new KeptArticle(new ArticleId($"a{number.ToString(CultureInfo.InvariantCulture)}"), new ReadArticle(article, summary, quotes), url.AbsoluteUri, addedAt);
        return (kept, new Sighting(sources[outlet].Id, url.AbsoluteUri, addedAt, [url]));
    }

    private (string Text, List<Block> Blocks, List<Quote> Quotes) Told(Random random, int number, string title)
    {
        var text = new StringBuilder(title);
        var blocks = new List<Block> { new(new TextSpan(0, title.Length), BlockKind.Title) };
        AddParagraph(Words.Sentence(random, 22));
        var quotes = new List<Quote>();
        for (var i = 0; i < QuotesEach; i++)
        {
            var (words, speaker) = i == 0 && random.Next(100) < CopiedPercent ? Copied(random, number) : (Said(random), speakerFrequency.Next(random));
            var start = text.Length + 3;
            AddParagraph($"“{words},” {speakers[speaker]} said. {Words.Sentence(random, 18)}.");
            quotes.Add(Quote(random, words, speaker, start));
        }

        return (text.ToString(), blocks, quotes);

        void AddParagraph(string paragraph)
        {
            text.Append("\n\n").Append(paragraph);
            blocks.Add(new Block(new TextSpan(text.Length - paragraph.Length, text.Length), BlockKind.Paragraph));
        }
    }

    private string Said(Random random) => Words.Sentence(random, random.Next(8, 31));

    // What an agency reported: about three of twenty articles have it, some without its end.
    private (string Words, int Speaker) Copied(Random random, int number)
    {
        var agency = new Random(-1 - (number / ArticlesPerStory));
        var (words, speaker) = (Said(agency), speakerFrequency.Next(agency));
        return (random.Next(2) == 0 ? words : words[..words.LastIndexOf(' ')], speaker);
    }

    private Quote Quote(Random random, string words, int speaker, int start)
    {
        var span = new TextSpan(start, start + words.Length);
        return new Quote
        {
            Text = words,
            Span = span,
            Parts = [span],
            Kind = random.Next(5) == 0 ? QuoteKind.Indirect : random.Next(4) == 0 ? QuoteKind.Mixed : QuoteKind.Direct,
            Confidence = random.Next(20) == 0 ? Confidence.Unclear : Confidence.Certain,
            Reason = "named in the same sentence",
            Speaker = random.Next(20) == 0 ? speakers[speaker].Split(' ')[1] : speakers[speaker],
            Role = random.Next(3) == 0 ? null : roles[speaker],
            Cue = "said",
            Before = Words.Sentence(random, 18),
            After = Words.Sentence(random, 18),
        };
    }
}
