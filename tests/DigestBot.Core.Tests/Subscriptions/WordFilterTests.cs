using System.Diagnostics;
using CsCheck;
using DigestBot.Core.Subscriptions;
using DigestBot.Testing;

namespace DigestBot.Core.Tests.Subscriptions;

public sealed class WordFilterTests
{
    [Theory]
    [InlineData("energy", "The energy plan was signed.", true)]
    [InlineData("ENERGY", "The energy plan was signed.", true)]
    [InlineData("ai", "The training plan was signed.", false)]
    [InlineData("energie", "Der Énergie-Plan.", true)]
    [InlineData("\"wind farm\"", "A wind farm at sea.", true)]
    [InlineData("\"wind farm\"", "A farm in the wind.", false)]
    [InlineData("-football", "A wind farm at sea.", true)]
    [InlineData("-football", "Football at sea.", false)]
    [InlineData("/off-?shore/", "An Offshore farm.", true)]
    [InlineData("-/off-?shore/", "An offshore farm.", false)]
    [InlineData("/farm(?= at)/", "A farm at sea.", true)]
    public void A_rule_means_whole_words_or_an_expression(string rule, string text, bool passes)
    {
        var article = new ArticleBuilder().Titled("News").Telling(text).Build();

        Assert.Equal(passes, WordFilter.Pass([WordFilter.Read(rule)!], article));
    }

    [Theory]
    [InlineData("ferry harbour", true)]
    [InlineData("ferry -crews", false)]
    [InlineData("volcano -football", false)]
    public void An_article_fits_one_of_what_is_wanted_and_nothing_that_is_not(string rules, bool passes)
    {
        var article = new ArticleBuilder().Titled("Ferry strike ends").Telling("The crews went back.").Build();

        Assert.Equal(passes, WordFilter.Pass([.. rules.Split(' ').Select(rule => WordFilter.Read(rule)!)], article));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("/(/")]
    [InlineData("//")]
    [InlineData("…")]
    public void What_is_no_rule_is_none(string rule) => Assert.Null(WordFilter.Read(rule));

    [Fact]
    public void A_hostile_expression_ends_in_time()
    {
        var filter = WordFilter.Read(@"/^(?=a)(a+)+$/")!;
        var article = new ArticleBuilder().Titled("x").Telling(new string('a', 5000) + "!").Build();
        var clock = Stopwatch.StartNew();

        WordFilter.Pass([filter], article);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Any_text_is_a_rule_or_none() => Gen.String.Sample(text => WordFilter.Read(text) is null or { Text.Length: > 0 });

    [Theory]
    [InlineData("22:00", "07:00", "23:00", true)]
    [InlineData("22:00", "07:00", "06:59", true)]
    [InlineData("22:00", "07:00", "07:00", false)]
    [InlineData("22:00", "07:00", "12:00", false)]
    [InlineData("12:00", "14:00", "13:00", true)]
    [InlineData("12:00", "14:00", "14:00", false)]
    public void Quiet_hours_may_go_over_midnight(string from, string to, string at, bool isQuiet) =>
        Assert.Equal(isQuiet, new QuietHours(TimeOnly.Parse(from), TimeOnly.Parse(to)).Contains(TimeOnly.Parse(at)));
}
