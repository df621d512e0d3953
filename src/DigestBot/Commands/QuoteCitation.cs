using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DigestBot.Core.Articles;
using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Reading.Quotes;
using DigestBot.Tools;

namespace DigestBot.Commands;

/// <summary>Cites a quote: plain, Markdown, as in a list of references, and JSON with the hash of its paragraph, which proves what stood there.</summary>
internal static class QuoteCitation
{
    public static CommandReply Of(KeptArticle article, FoundQuote found)
    {
        var told = article.Article.Article;
        var source = SourceCard.Of(article);
        var link = told.Url is null ? null : TextFragment.Link(told.Url, told.Text, found.Quote.Span);
        var words = found.Quote.Kind == QuoteKind.Indirect ? $"[paraphrase] {found.Quote.Text}" : $"“{string.Join("” … “", found.Quote.Pieces())}”";
        var speaker = found.Quote.Speaker is null || found.Quote.Confidence == Confidence.Unclear ? "speaker unclear" : found.Quote.Speaker;
        var date = told.PublishedAt?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "no date";
        var author = told.Byline ?? source.Outlet;
        return new CommandReply
        {
            Title = "Cite",
            Sections =
            [
                new ReplySection.Fields(
                [
                    new ReplyField("Plain", $"{words} — {speaker}{SpeakerTitle.Behind(found.Quote.Role)}. {source.Outlet}, “{source.Title}”, {date}.{(link is null ? "" : $" {link.AbsoluteUri}")}"),
                    new ReplyField("Markdown", $"> {words}\n> — {speaker}, {(link is null ? source.Title : $"[{source.Title}]({link.AbsoluteUri})")}, {source.Outlet}, {date}"),
                    new ReplyField("Reference", $"{author} ({told.PublishedAt?.ToString("yyyy, MMMM d", CultureInfo.InvariantCulture) ?? "n.d."}). {source.Title}. {source.Outlet}.{(link is null ? "" : $" {link.AbsoluteUri}")}"),
                ]),
                new ReplySection.Attachment("quote.json", Json(article, found, link)),
            ],
        };
    }

    private static string Json(KeptArticle article, FoundQuote found, Uri? link)
    {
        var told = article.Article.Article;
        var paragraph = QuotedPassage.Of(told, found.Quote.Span).Of(told.Text);
        var document = new CitationDocument(
            found.Quote.Text,
            QuoteNames.Of(found.Quote.Kind),
            found.Quote.Speaker,
            found.Quote.Role,
            told.Outlet,
            told.Title,
            told.Byline,
            told.PublishedAt,
            link?.AbsoluteUri,
            article.AddedAt,
            paragraph,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(paragraph))));
        return JsonSerializer.Serialize(document, ReadableJson.Context.CitationDocument);
    }
}
