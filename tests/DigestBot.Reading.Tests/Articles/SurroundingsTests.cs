using DigestBot.Reading.Articles;

namespace DigestBot.Reading.Tests.Articles;

/// <summary>What surrounds an article is left out alike in a text, in Markdown and on a page.</summary>
public sealed class SurroundingsTests
{
    private const string Opening = "The dam above Hallin held through the night, and the water company said on Friday that the village was out of danger.";
    private const string Middle = "Forty families slept in the school, where the cook made soup until four. “It will hold, and it will hold for a hundred years,” said Oda Brekke, the engineer, who had not slept.";
    private const string End = "The families go home on Saturday, when the road is open again.";

    public static TheoryData<ArticleFormat> Formats => [ArticleFormat.Text, ArticleFormat.Markdown, ArticleFormat.Html];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_pull_quote_that_repeats_the_body_is_not_read(ArticleFormat format)
    {
        var read = Read(format, Opening, "“It will hold, and it will hold for a hundred years”", Middle, End);

        Assert.Equal([Opening, Middle, End], Paragraphs(read));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Who_else_reported_is_not_read(ArticleFormat format)
    {
        var read = Read(format, Opening, Middle, End, "(Reporting by Jo Vik; editing by Ida Holm)", "Valley Ledger writers Jo Vik and Ida Holm contributed to this report.");

        Assert.Equal([Opening, Middle, End], Paragraphs(read));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_a_company_says_of_itself_in_every_release_is_not_read(ArticleFormat format)
    {
        var read = Read(format, Opening, Middle, End, "About Hallin Water", "Hallin Water is the leading keeper of dams in four valleys.", "It was founded in 1911.");

        Assert.Equal([Opening, Middle, End], Paragraphs(read));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_article_goes_on_behind_one_link_between_its_paragraphs(ArticleFormat format)
    {
        var read = Read(format, Opening, Middle, "Related: Snow shuts the pass", End);

        Assert.Equal([Opening, Middle, End], Paragraphs(read));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_article_ends_where_others_are_listed(ArticleFormat format)
    {
        var read = Read(format, Opening, Middle, "More stories", "Snow shuts the pass, and the bus waits for the plough.");

        Assert.Equal([Opening, Middle], Paragraphs(read));
    }

    private static ReadArticle Read(ArticleFormat format, params string[] paragraphs)
    {
        var text = format == ArticleFormat.Html
            ? $"<html><head><title>Dam holds</title></head><body><article>{string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>"))}</article></body></html>"
            : $"{(format == ArticleFormat.Markdown ? "# " : "")}Dam above Hallin holds\n\n{string.Join("\n\n", paragraphs)}\n";
        return Assert.IsType<ReadOutcome.Read>(new ArticleReader(ReadingLimits.Default).Read(text, format)).Article;
    }

    private static IEnumerable<string> Paragraphs(ReadArticle read) =>
        read.Article.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Span.Of(read.Article.Text));
}
