using System.Text;
using DigestBot.Core.Articles;
using DigestBot.Reading;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Quotes;
using DigestBot.Reading.Summaries;

namespace DigestBot.Tests;

/// <summary>Builds a kept article whose quotes and summary stand where they say.</summary>
internal sealed class SampleArticle(string id)
{
    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];
    private readonly List<Quote> quotes = [];
    private readonly List<SummarySentence> summary = [];
    private string title = $"Title of {id}";
    private string? outlet = "The Gull";
    private Uri? url;
    private DateTimeOffset? publishedAt = new DateTimeOffset(2026, 11, 22, 9, 30, 0, TimeSpan.Zero);

    public SampleArticle Titled(string title)
    {
        this.title = title;
        return this;
    }

    public SampleArticle From(string? outlet, string? url = null)
    {
        (this.outlet, this.url) = (outlet, url is null ? null : new Uri(url));
        return this;
    }

    public SampleArticle On(DateTimeOffset? publishedAt)
    {
        this.publishedAt = publishedAt;
        return this;
    }

    /// <summary>A paragraph that is a sentence of the summary.</summary>
    public SampleArticle Telling(string sentence)
    {
        summary.Add(new SummarySentence(sentence, Paragraph(sentence)));
        return this;
    }

    public SampleArticle Saying(string words, string? speaker, string? role = null, QuoteKind kind = QuoteKind.Direct, Confidence confidence = Confidence.Certain)
    {
        var sentence = kind == QuoteKind.Indirect ? $"{speaker} said {words}." : $"“{words}” said {speaker}.";
        var start = Paragraph(sentence).Start + sentence.IndexOf(words, StringComparison.Ordinal);
        var span = new TextSpan(start, start + words.Length);
        quotes.Add(new Quote
        {
            Text = words,
            Span = span,
            Parts = [span],
            Kind = kind,
            Confidence = confidence,
            Reason = confidence == Confidence.Certain ? "named in the same sentence" : "resolved from a pronoun",
            Speaker = speaker,
            Role = role,
            Cue = "said",
        });
        return this;
    }

    /// <summary>Changes the quote added last.</summary>
    public SampleArticle With(Func<Quote, Quote> change)
    {
        quotes[^1] = change(quotes[^1]);
        return this;
    }

    public ReadArticle Read() => new(
        new Article { Title = title, Text = text.ToString(), Blocks = [.. blocks], Outlet = outlet, Url = url, PublishedAt = publishedAt },
        new Summary([.. summary]),
        [.. quotes]);

    public KeptArticle KeptAt(DateTimeOffset at) => new(new ArticleId(id), Read(), $"/news/{id}.txt", at);

    private TextSpan Paragraph(string sentence)
    {
        var span = new TextSpan(text.Length, text.Length + sentence.Length);
        text.Append(sentence).Append("\n\n");
        blocks.Add(new Block(span, BlockKind.Paragraph));
        return span;
    }
}
