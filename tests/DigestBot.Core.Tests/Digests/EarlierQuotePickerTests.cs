using DigestBot.Core.Articles;
using DigestBot.Core.Digests;
using DigestBot.Core.Questions;
using DigestBot.Core.Stories;
using DigestBot.Testing;

namespace DigestBot.Core.Tests.Digests;

public sealed class EarlierQuotePickerTests
{
    private const string Strike = "The ferry crews of Kirkhaven stopped work over pay for nights at sea, and the harbour board met their union.";

    private static readonly DateTimeOffset Today = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_was_said_on_the_topic_before_in_other_words_is_found()
    {
        var picked = Pick(Said("We shall never pay the crews for nights at sea", Today.AddDays(-5)));

        Assert.Equal("We shall never pay the crews for nights at sea", picked!.Words);
        Assert.Equal(Today.AddDays(-5), picked.SaidAt);
    }

    [Fact]
    public void The_last_of_several_is_told() => Assert.Equal(
        Today.AddDays(-2),
        Pick(Said("We shall never pay the crews for nights at sea", Today.AddDays(-5)), Said("The board will look at pay for ferry nights again", Today.AddDays(-2)))!.SaidAt);

    [Fact]
    public void The_same_statement_is_not_an_earlier_one() => Assert.Null(Pick(Said("The board will pay the crews for their nights at sea", Today.AddDays(-1))));

    [Fact]
    public void Another_topic_is_left_out() =>
        Assert.Null(Pick(Said("The cathedral choir has sung here for three hundred years", Today.AddDays(-3), "The choir opened the spring concert in Ostrand cathedral.", "Choir marks its jubilee")));

    [Fact]
    public void What_was_said_the_same_day_is_not_earlier() => Assert.Null(Pick(Said("We shall never pay the crews for nights at sea", Today.AddHours(-3))));

    private static EarlierQuote? Pick(params FoundQuote[] said)
    {
        var article = new ArticleBuilder().Titled("Ferry strike ends in Kirkhaven").Telling(Strike).Saying("The board will pay the crews for their nights at sea", "Mara Lind").Published(Today).Build();
        var source = new DigestSource("Harbour Gazette", article.Article.Article.Title, null, article.Id);
        return EarlierQuotePicker.Pick(new DigestQuote("The board will pay the crews for their nights at sea", "Mara Lind", null, source), new Story([article]), said);
    }

    private static FoundQuote Said(string words, DateTimeOffset at, string before = Strike, string title = "Ferry strike goes on in Kirkhaven")
    {
        var article = new ArticleBuilder().Named("earlier").Titled(title).Telling(before).Saying(words, "Mara Lind").Build();
        return new FoundQuote(article.Article.Quotes[0], new ArticleId("earlier"), title, "The Courier", at, null);
    }
}
