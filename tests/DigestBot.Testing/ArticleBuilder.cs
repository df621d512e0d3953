using DigestBot.Core.Articles;
using DigestBot.Reading;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Quotes;
using DigestBot.Reading.Summaries;

namespace DigestBot.Testing;

/// <summary>Makes articles for tests: everything has a value, a test sets only what it is about.</summary>
public sealed class ArticleBuilder
{
    private readonly List<(string Words, string? Speaker, QuoteKind Kind, Confidence Confidence)> said = [];
    private string id = "ferry-strike";
    private string origin = "/articles/ferry-strike.txt";
    private string title = "Ferry strike ends after nine days";
    private string body = "The crews went back to work on Tuesday.";
    private string? outlet = "Harbour Gazette";
    private string? role;
    private Uri? url;
    private ArticleBasis basis;
    private DateTimeOffset? publishedAt = new(2026, 11, 18, 7, 40, 0, TimeSpan.Zero);
    private DateTimeOffset addedAt = new(2026, 11, 18, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Sets the id, and the origin to a file of that name.</summary>
    public ArticleBuilder Named(string name)
    {
        id = name;
        origin = $"/articles/{name}.txt";
        return this;
    }

    /// <summary>Sets the file or address it was read from.</summary>
    public ArticleBuilder From(string place)
    {
        origin = place;
        return this;
    }

    /// <summary>Makes its words those of a feed.</summary>
    public ArticleBuilder FromFeed()
    {
        basis = ArticleBasis.Feed;
        return this;
    }

    /// <summary>Sets the headline.</summary>
    public ArticleBuilder Titled(string headline)
    {
        title = headline;
        return this;
    }

    /// <summary>Sets the first paragraph.</summary>
    public ArticleBuilder Telling(string paragraph)
    {
        body = paragraph;
        return this;
    }

    /// <summary>Sets the outlet.</summary>
    public ArticleBuilder In(string? name)
    {
        outlet = name;
        return this;
    }

    /// <summary>Sets the address.</summary>
    public ArticleBuilder At(string address)
    {
        url = new Uri(address);
        return this;
    }

    /// <summary>Sets the date of publication.</summary>
    public ArticleBuilder Published(DateTimeOffset? at)
    {
        publishedAt = at;
        return this;
    }

    /// <summary>Sets when it was kept.</summary>
    public ArticleBuilder Added(DateTimeOffset at)
    {
        addedAt = at;
        return this;
    }

    /// <summary>Adds a paragraph with a quote.</summary>
    public ArticleBuilder Saying(string words, string? speaker = "Mara Lind", QuoteKind kind = QuoteKind.Direct, Confidence confidence = Confidence.Certain)
    {
        said.Add((words, speaker, kind, confidence));
        return this;
    }

    /// <summary>Sets the role of everybody who speaks.</summary>
    public ArticleBuilder WithRole(string words)
    {
        role = words;
        return this;
    }

    /// <summary>Makes the article.</summary>
    public KeptArticle Build()
    {
        var text = $"{title}\n\n{body}";
        var blocks = new List<Block> { new(new TextSpan(0, title.Length), BlockKind.Title), new(new TextSpan(title.Length + 2, text.Length), BlockKind.Paragraph) };
        var quotes = new List<Quote>();
        foreach (var (words, speaker, kind, confidence) in said)
        {
            var start = text.Length + 2;
            text += kind == QuoteKind.Indirect ? $"\n\n{words}, {speaker} said." : $"\n\n“{words},” {speaker} said.";
            blocks.Add(new Block(new TextSpan(start, text.Length), BlockKind.Paragraph));
            quotes.Add(Quote(words, speaker, kind, confidence, kind == QuoteKind.Indirect ? start : start + 1));
        }

        var sentence = new TextSpan(title.Length + 2, title.Length + 2 + body.Length);
        var article = new Article { Title = title, Text = text, Blocks = blocks, Outlet = outlet, PublishedAt = publishedAt, Url = url, Byline = "Ida Holm", Basis = basis };
        var summary = new Summary([new SummarySentence(sentence.Of(text), sentence)]);
        return new KeptArticle(new ArticleId(id), new ReadArticle(article, summary, quotes), origin, addedAt);
    }

    private Quote Quote(string words, string? speaker, QuoteKind kind, Confidence confidence, int start) => new()
    {
        Text = words,
        Span = new TextSpan(start, start + words.Length),
        Parts = [new TextSpan(start, start + words.Length)],
        Kind = kind,
        Confidence = confidence,
        Reason = "named in the same sentence",
        Speaker = speaker,
        Role = role,
        Cue = "said",
        Before = body,
    };
}
