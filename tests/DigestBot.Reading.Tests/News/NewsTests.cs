using System.Text.Json;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Quotes;
using DigestBot.Testing;

namespace DigestBot.Reading.Tests.News;

/// <summary>Every seed, and every article kept for tests, is read as a person reads it.</summary>
public sealed class NewsTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "DigestBot.Reading.Tests", "News");

    private static readonly IReadOnlyDictionary<string, ExpectedArticle> Expected =
        Load("seeds.json").Concat(Load("articles.json")).ToDictionary(article => article.File, StringComparer.Ordinal);

    public static TheoryData<string> Files => [.. Expected.Keys];

    [Fact]
    public void Every_article_has_an_expectation()
    {
        var files = Directory.EnumerateFiles(Repository.Seeds).Concat(Directory.EnumerateFiles(Path.Combine(Folder, "Articles")));

        Assert.Equal(files.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal), Expected.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_header_or_metadata_is_read(string file)
    {
        var (expected, read) = Read(file);

        var article = read.Article;

        Assert.Equal((expected.Title, expected.Outlet, expected.Byline, expected.Date, expected.Url), (article.Title, article.Outlet, article.Byline, article.PublishedAt, article.Url));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_quotes_are_found_word_for_word_with_their_speakers(string file)
    {
        var (expected, read) = Read(file);

        var found = read.Quotes.Where(quote => quote.Kind != QuoteKind.Indirect && quote.Reason != "answers under this name").Select(Line);

        Assert.Equal(expected.Quotes.Select(Line), found);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_statements_in_other_words_are_found_with_their_speakers(string file)
    {
        var (expected, read) = Read(file);

        var missing = expected.Indirect.Where(statement => !read.Quotes.Any(quote =>
            quote.Kind == QuoteKind.Indirect && quote.Text.Contains(statement.Contains, StringComparison.Ordinal) && Bare(quote.Speaker) == Bare(statement.Speaker)));

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_interview_turns_are_quotes_of_the_one_who_answers(string file)
    {
        var (expected, read) = Read(file);

        Assert.All(expected.Turns, turn => Assert.Contains(read.Quotes, quote => quote.Text == turn.Text && quote.Speaker == turn.Speaker));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_surrounds_it_is_neither_read_nor_told(string file)
    {
        var (expected, read) = Read(file);

        var paragraphs = read.Article.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Span.Of(read.Article.Text)).ToList();

        Assert.All(expected.Furniture, furniture => Assert.DoesNotContain(furniture, paragraphs));
        Assert.DoesNotContain(paragraphs, paragraph => paragraph == expected.Title);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_summary_stands_word_for_word_in_its_paragraphs(string file)
    {
        var (_, read) = Read(file);

        var paragraphs = read.Article.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Span).ToList();

        Assert.InRange(read.Summary.Sentences.Count, 2, 3);
        Assert.All(read.Summary.Sentences, sentence => Assert.Equal(sentence.Text, sentence.Span.Of(read.Article.Text)));
        Assert.All(read.Summary.Sentences, sentence => Assert.Contains(paragraphs, paragraph => paragraph.Contains(sentence.Span)));
    }

    private static (ExpectedArticle Expected, ReadArticle Read) Read(string file)
    {
        var format = Path.GetExtension(file) switch
        {
            ".html" => ArticleFormat.Html,
            ".md" => ArticleFormat.Markdown,
            _ => ArticleFormat.Text,
        };
        var seed = Path.Combine(Repository.Seeds, file);
        var path = File.Exists(seed) ? seed : Path.Combine(Folder, "Articles", file);
        var outcome = new ArticleReader(ReadingLimits.Default).Read(File.ReadAllBytes(path), format);
        return (Expected[file], Assert.IsType<ReadOutcome.Read>(outcome).Article);
    }

    private static List<ExpectedArticle> Load(string file) => JsonSerializer.Deserialize<List<ExpectedArticle>>(File.ReadAllText(Path.Combine(Folder, file)), Json)!;

    private static string Line(ExpectedQuote quote) =>
        $"{quote.Kind} | {string.Join(" … ", (quote.Parts ?? [quote.Text]).Select(part => part.TrimEnd(',')))} | {Bare(quote.Speaker)} | {quote.Cue}";

    private static string Line(Quote quote) =>
        $"{(quote.Kind == QuoteKind.Direct ? "direct" : "mixed")} | {string.Join(" … ", quote.Parts.Select(part => quote.Text.Substring(part.Start - quote.Span.Start, part.Length)))} | {Bare(quote.Speaker)} | {quote.Cue}";

    private static string Bare(string? speaker)
    {
        var name = speaker ?? "";
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an "])
        {
            name = name.StartsWith(article, StringComparison.OrdinalIgnoreCase) ? name[article.Length..] : name;
        }

        return name;
    }
}
