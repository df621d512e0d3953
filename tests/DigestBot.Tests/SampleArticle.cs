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
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<Quote> _quotes = [];
    private readonly List<SummarySentence> _summary = [];
    private string _title = $"Title of {id}";
    private string? _outlet = "The Gull";
    private Uri? _url;
    private DateTimeOffset? _publishedAt = new DateTimeOffset(2026, 11, 22, 9, 30, 0, TimeSpan.Zero);

    public SampleArticle Titled(string title)
    {
        _title = title;
        return this;
    }

    public SampleArticle From(string? outlet, string? url = null)
    {
        (_outlet, _url) = (outlet, url is null ? null : new Uri(url));
        return this;
    }

    public SampleArticle On(DateTimeOffset? publishedAt)
    {
        _publishedAt = publishedAt;
        return this;
    }

    /// <summary>A paragraph that is a sentence of the summary.</summary>
    public SampleArticle Telling(string sentence)
    {
        _summary.Add(new SummarySentence(sentence, Paragraph(sentence)));
        return this;
    }

    public SampleArticle Saying(string words, string? speaker, string? role = null, QuoteKind kind = QuoteKind.Direct, Confidence confidence = Confidence.Certain)
    {
        var sentence = kind == QuoteKind.Indirect ? $"{speaker} said {words}." : $"“{words}” said {speaker}.";
        var start = Paragraph(sentence).Start + sentence.IndexOf(words, StringComparison.Ordinal);
        var span = new TextSpan(start, start + words.Length);
        _quotes.Add(new Quote
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
        _quotes[^1] = change(_quotes[^1]);
        return this;
    }

    public ReadArticle Read() => new(
        new Article { Title = _title, Text = _text.ToString(), Blocks = [.. _blocks], Outlet = _outlet, Url = _url, PublishedAt = _publishedAt },
        new Summary([.. _summary]),
        [.. _quotes]);

    public KeptArticle KeptAt(DateTimeOffset at) => new(new ArticleId(id), Read(), $"/news/{id}.txt", at);

    private TextSpan Paragraph(string sentence)
    {
        var span = new TextSpan(_text.Length, _text.Length + sentence.Length);
        _text.Append(sentence).Append("\n\n");
        _blocks.Add(new Block(span, BlockKind.Paragraph));
        return span;
    }
}
