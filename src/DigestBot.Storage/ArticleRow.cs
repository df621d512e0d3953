using DigestBot.Core.Articles;
using DigestBot.Core.Questions;
using DigestBot.Core.Sources;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Quotes;
using DigestBot.Reading.Summaries;

namespace DigestBot.Storage;

/// <summary>A row of the table articles.</summary>
internal sealed record ArticleRow
{
    public const string Columns = "id, origin, fingerprint, canonical_url, url, title, title_folded, outlet, outlet_folded, byline, published_at, added_at, text, blocks, summary, basis";

    // PostgreSQL does not index a text of more than 2,704 bytes.
    private const int MaxOriginLength = 900;

    public required string Id { get; init; }

    public required string Origin { get; init; }

    public required string Fingerprint { get; init; }

    public string? CanonicalUrl { get; init; }

    public string? Url { get; init; }

    public required string Title { get; init; }

    public required string TitleFolded { get; init; }

    public string? Outlet { get; init; }

    public required string OutletFolded { get; init; }

    public string? Byline { get; init; }

    public long? PublishedAt { get; init; }

    public long AddedAt { get; init; }

    public required string Text { get; init; }

    public required string Blocks { get; init; }

    public required string Summary { get; init; }

    public int Basis { get; init; }

    public static ArticleRow Of(KeptArticle kept)
    {
        var article = kept.Article.Article;
        return new ArticleRow
        {
            Id = StorableText.Of(kept.Id.Value),
            Origin = StorableText.Of(kept.Origin.Length <= MaxOriginLength ? kept.Origin : Sighting.KeyOf(kept.Origin)),
            Fingerprint = ArticleFingerprint.Of(article),
            CanonicalUrl = article.Url is null ? null : Core.Articles.CanonicalUrl.Of(article.Url),
            Url = article.Url?.AbsoluteUri,
            Title = StorableText.Of(article.Title),
            TitleFolded = $" {FoldedText.Of(StorableText.Of(article.Title))} ",
            Outlet = StorableText.Of(article.Outlet),
            OutletFolded = $" {FoldedText.Of(StorableText.Of(article.Outlet) ?? "")} ",
            Byline = StorableText.Of(article.Byline),
            PublishedAt = Moments.Of(article.PublishedAt),
            AddedAt = Moments.Of(kept.AddedAt),
            Text = StorableText.Of(article.Text),
            Blocks = Storage.Blocks.Write(article.Blocks),
            Summary = Spans.Write(kept.Article.Summary.Sentences.Select(sentence => sentence.Span)),
            Basis = (int)article.Basis,
        };
    }

    public KeptArticle ToArticle(IReadOnlyList<Quote> quotes)
    {
        var article = new Article
        {
            Title = Title,
            Text = Text,
            Blocks = Storage.Blocks.Read(Blocks),
            Byline = Byline,
            Outlet = Outlet,
            PublishedAt = Moments.Read(PublishedAt),
            Url = Url is null ? null : new Uri(Url),
            Basis = (ArticleBasis)Basis,
        };
        var summary = new Summary([.. Spans.Read(Summary).Select(span => new SummarySentence(span.Of(Text), span))]);
        return new KeptArticle(new ArticleId(Id), new ReadArticle(article, summary, quotes), Origin, Moments.Read(AddedAt));
    }
}
