using System.Security.Cryptography;
using System.Text;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Quotes;
using DigestBot.Testing;

namespace DigestBot.Reading.Tests.Quotes;

/// <summary>
/// A real article that is not part of the repository is read as a person reads it. Its words stand here as fingerprints.
/// </summary>
public sealed class SampleArticleTests
{
    private const string Missing = "needs the sample article in ../shared/seeds";

    [Fact]
    public void Its_direct_and_mixed_quotes_are_these_and_no_others()
    {
        var read = Read();

        var found = read.Quotes.Where(quote => quote.Kind != QuoteKind.Indirect).Select(quote =>
            $"{Fingerprint(quote.Text)} | {quote.Speaker} | {quote.Role} | {quote.Place} | {quote.Cue}");

        Assert.Equal(
            [
                "D5807FB4 | Donald Trump | former U.S. President | on Truth Social | shared",
                "264BF3A3 | Donald Trump | former U.S. President |  | said",
                "EB7D3558 | the Kremlin |  |  | described",
                "C3BAF401 | Dmitry Peskov | Kremlin spokesperson |  | said",
                "F6C5DFC3 | Donald Trump | former U.S. President |  | noted",
                "2712A7CC | Volodymyr Zelenskyy | Ukrainian President | on X | wrote",
                "83883389 | Donald Trump | former U.S. President |  | commented",
                "9E360330 | the United Nations |  |  | calling",
                "038198C8 | Farhan Haq | Deputy Spokesperson for UN Secretary-General António Guterres |  | said",
            ],
            found);
    }

    [Theory]
    [InlineData("Dmitry Peskov", "extended an invitation")]
    [InlineData("Donald Trump", "tasked key officials")]
    [InlineData("Pete Hegseth", "not a realistic goal")]
    [InlineData("the United Nations", "consider playing a role")]
    public void Its_statements_in_other_words_have_their_speakers(string speaker, string words)
    {
        var read = Read();

        Assert.Contains(read.Quotes, quote => quote.Kind == QuoteKind.Indirect && quote.Speaker == speaker && quote.Text.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_summary_has_two_or_three_sentences_of_its_paragraphs()
    {
        var read = Read();

        var paragraphs = read.Article.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Span).ToList();

        Assert.InRange(read.Summary.Sentences.Count, 2, 3);
        Assert.All(read.Summary.Sentences, sentence => Assert.Equal(sentence.Text, sentence.Span.Of(read.Article.Text)));
        Assert.All(read.Summary.Sentences, sentence => Assert.Contains(paragraphs, paragraph => paragraph.Contains(sentence.Span)));
    }

    [Fact]
    public void Its_captions_headings_and_links_are_no_paragraphs()
    {
        var read = Read();

        var others = read.Article.Blocks.Where(block => block.Kind != BlockKind.Paragraph).GroupBy(block => block.Kind).ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal(2, others[BlockKind.Title]);
        Assert.Equal(1, others[BlockKind.Caption]);
        Assert.Equal(4, others[BlockKind.Heading]);
        Assert.Equal(2, others[BlockKind.Furniture]);
    }

    private static ReadArticle Read()
    {
        Assert.SkipWhen(Repository.SampleArticle is null, Missing);
        var outcome = new ArticleReader(ReadingLimits.Default).Read(File.ReadAllBytes(Repository.SampleArticle!), ArticleFormat.Text);
        return Assert.IsType<ReadOutcome.Read>(outcome).Article;
    }

    private static string Fingerprint(string words) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words)), 0, 4);
}
