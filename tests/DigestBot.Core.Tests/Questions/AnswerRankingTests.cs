using DigestBot.Core.Questions;
using DigestBot.Core.Tests.Checks;
using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Tests.Questions;

public sealed class AnswerRankingTests
{
    [Fact]
    public void The_words_asked_for_come_first_then_what_is_quoted_then_the_newest()
    {
        FoundQuote[] found =
        [
            Said.Of("It is a positive step", kind: QuoteKind.Indirect, article: "reported", day: 9), Said.Of("a step, and positive", article: "other", day: 9),
            Said.Of("a positive step", kind: QuoteKind.Mixed, article: "part", day: 9), Said.Of("A positive step!", article: "old", day: 2), Said.Of("It is a positive step", article: "new", day: 5),
        ];

        Assert.Equal(["new", "old", "part", "reported", "other"], Order(new Question { Phrase = "positive step" }, found));
    }

    [Fact]
    public void A_topic_in_the_words_themselves_counts_for_more_than_one_beside_them()
    {
        var beside = Said.Of("It is a good day", article: "beside", day: 9);
        FoundQuote[] found =
        [
            beside with { Quote = beside.Quote with { Before = "Lind was asked about the lamps." } }, Said.Of("The lamps are lit", article: "own", day: 2),
        ];

        Assert.Equal(["own", "beside"], Order(new Question { Topics = ["lamp"] }, found));
    }

    [Theory]
    [InlineData(AnswerOrder.Newest, "c,b,a")]
    [InlineData(AnswerOrder.First, "a,b,c")]
    public void Time_may_be_all_that_counts(AnswerOrder order, string articles) =>
        Assert.Equal(articles.Split(','), Order(new Question { Order = order }, [Said.Of("B", article: "b", day: 2), Said.Of("A", article: "a", day: 1), Said.Of("C", article: "c", day: 3)]));

    private static List<string> Order(Question question, FoundQuote[] found) => [.. AnswerRanking.Order(question, found).Select(quote => quote.Article.Value)];
}
