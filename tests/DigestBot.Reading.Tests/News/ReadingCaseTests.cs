using System.Text.Json;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Quotes;
using DigestBot.Testing;

namespace DigestBot.Reading.Tests.News;

/// <summary>
/// Who said what in short texts of many styles: British and American papers, courts, sport, science, business, politics, features,
/// disasters, obituaries, interviews, translations; pronouns, descriptions, namesakes, second hand, statements, traps.
/// </summary>
public sealed class ReadingCaseTests
{
    private static readonly IReadOnlyDictionary<string, ReadingCase> Cases = Load();

    public static TheoryData<string> Ids => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Words_have_their_speaker(string id)
    {
        var quotes = Read(id);

        Assert.All(Cases[id].Quotes, expected => Assert.Contains(quotes, quote => Matches(quote, expected)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_nobody_says_is_no_quote(string id)
    {
        var quotes = Read(id).Where(quote => quote.Kind != QuoteKind.Indirect).SelectMany(quote => quote.Parts.Select(quote.WordsOf));

        Assert.DoesNotContain(quotes, words => Cases[id].Not?.Contains(words) == true);
    }

    private static bool Matches(Quote quote, CaseQuote expected) =>
        string.Equals(quote.Kind.ToString(), expected.Kind, StringComparison.OrdinalIgnoreCase)
        && quote.Speaker == expected.Speaker
        && (expected.Via is null || (quote.Via is { } via && expected.Via.EndsWith(via.Split(' ')[^1], StringComparison.OrdinalIgnoreCase)))
        && (quote.Text == expected.Words || quote.Parts.Any(part => quote.WordsOf(part) == expected.Words));

    private static IReadOnlyList<Quote> Read(string id) =>
        Assert.IsType<ReadOutcome.Read>(new ArticleReader(ReadingLimits.Default).Read(Cases[id].Text, ArticleFormat.Text)).Article.Quotes;

    private static Dictionary<string, ReadingCase> Load()
    {
        var path = Path.Combine(Repository.Root, "tests", "DigestBot.Reading.Tests", "News", "cases.json");
        return JsonSerializer.Deserialize<List<ReadingCase>>(File.ReadAllText(path), JsonSerializerOptions.Web)!.ToDictionary(item => item.Id, StringComparer.Ordinal);
    }
}
