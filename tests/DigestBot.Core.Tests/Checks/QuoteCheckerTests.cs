using DigestBot.Core.Checks;
using DigestBot.Core.Questions;
using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Tests.Checks;

public sealed class QuoteCheckerTests
{
    private const string Step = "We consider it a positive step, but it is too early to speak of results.";

    [Theory]
    [InlineData("We consider it a positive step, but it is too early to speak of results")]
    [InlineData("“we CONSIDER it a ‘positive step’ — but it is too early to speak of results!”")]
    [InlineData("We  consider it a positive-step , but it’s too early to speak of results", CheckVerdict.Reworded)]
    [InlineData("We consider it a positive step, but [it] is too early to speak of results.")]
    [InlineData("We consider [the plan] a positive step, but it is too early to speak of results.")]
    public void Marks_dashes_case_white_space_and_brackets_make_no_difference(string asked, CheckVerdict verdict = CheckVerdict.Exact) =>
        Assert.Equal(verdict, Check(asked, Said.Of(Step)).Verdict);

    [Theory]
    [InlineData("a positive step", true)]
    [InlineData("We consider it … too early to speak of results", true)]
    [InlineData("We consider it [...] too early", true)]
    [InlineData("it is too early to speak of results", false)]
    public void A_part_of_a_quote_is_partial_and_a_reservation_left_out_is_told(string asked, bool drops)
    {
        var check = Check(asked, Said.Of(Step));

        Assert.Equal(CheckVerdict.Partial, check.Verdict);
        Assert.Equal(drops || asked.StartsWith("it is", StringComparison.Ordinal), check.DropsReservation);
    }

    [Theory]
    [InlineData("nobody lost this strike", CheckVerdict.Reworded)]
    [InlineData("everybody won this strike", CheckVerdict.Reworded)]
    [InlineData("nobody won this match", CheckVerdict.Reworded)]
    [InlineData("nobody won the strike", CheckVerdict.Reworded)]
    [InlineData("nobody lost the strike", CheckVerdict.NotFound)]
    [InlineData("somebody called this strike off", CheckVerdict.NotFound)]
    [InlineData("the islands lost eleven", CheckVerdict.Partial)]
    public void A_short_sentence_of_a_longer_quote_is_known_by_all_its_words_but_one(string asked, CheckVerdict verdict)
    {
        Assert.Equal(verdict, Check(asked, Said.Of("Nobody won this strike. The islands lost eleven days, our members lost eleven days’ pay")).Verdict);
        Assert.Equal(verdict, Check(asked, Said.Parted(["Nobody won this strike", "The islands lost eleven days"], "Nobody won this strike,” she said. “The islands lost eleven days")).Verdict);
    }

    [Fact]
    public void A_reservation_in_a_sentence_far_behind_is_none_of_the_part()
    {
        var check = Check("The ferry sails in May", Said.Of("The ferry sails in May. Everybody is glad. But I like soup."));

        Assert.Equal(CheckVerdict.Partial, check.Verdict);
        Assert.False(check.DropsReservation);
    }

    [Theory]
    [InlineData("We consider it a negative step, but it is too early to speak of results", "positive", "negative")]
    [InlineData("We consider it a step, but it is too early to speak of results", "positive", "")]
    [InlineData("We consider it a positive step, but it is not too early to speak of results", "", "not")]
    [InlineData("We consider it a positive step, but it is too early to speak of any results", "", "any")]
    public void A_word_that_is_changed_dropped_or_put_in_is_shown(string asked, string said, string remembered)
    {
        var check = Check(asked, Said.Of(Step));

        Assert.Equal(CheckVerdict.Reworded, check.Verdict);
        Assert.Equal(said, Words(check, WordRunKind.Said));
        Assert.Equal(remembered, Words(check, WordRunKind.Remembered));
    }

    [Theory]
    [InlineData("We will not sign it", "We will sign it")]
    [InlineData("We will sign it", "We will not sign it")]
    [InlineData("We can sign it", "We cannot sign it")]
    [InlineData("It cost 3,000 crowns a day", "It cost 3,500 crowns a day")]
    [InlineData("It rose by 3.5 percent this year", "It rose by 35 percent this year")]
    [InlineData("It cost $5 million to build", "It cost £5 million to build")]
    [InlineData("All three ferries are safe", "All two ferries are safe")]
    [InlineData("We will [not] sign it now", "We will sign it now")]
    public void A_negation_or_number_that_differs_is_never_the_same(string said, string asked) =>
        Assert.Equal(CheckVerdict.Reworded, Check(asked, Said.Of(said)).Verdict);

    [Theory]
    [InlineData("It cost 3,000 crowns", "it cost 3000 crowns")]
    [InlineData("It rose by 5% in May", "It rose by 5 per cent in May")]
    [InlineData("We cannot go", "We can not go")]
    [InlineData("Skerra’s ferry sails", "Skerra ferry sails")]
    [InlineData("José is glad of it", "Jose is glad of it")]
    [InlineData("“[She] will go to Oslo,”", "She will go to Oslo")]
    [InlineData("“[She] will go to Oslo,”", "I will go to Oslo")]
    public void Other_ways_to_write_the_same_are_exact(string said, string asked) =>
        Assert.Equal(CheckVerdict.Exact, Check(asked, Said.Of(said)).Verdict);

    [Fact]
    public void A_quote_that_its_attribution_parts_is_one()
    {
        var said = Said.Parted(["We go", "We go in spring"], "We go,” Lind said. “We go in spring");

        Assert.Equal(CheckVerdict.Exact, Check("We go. We go in spring.", said).Verdict);
        Assert.Equal(CheckVerdict.Exact, QuoteChecker.Check(new AskedQuote(["We go,", "We go in spring."], null, []), [said]).Verdict);
        Assert.Equal("We go … We go in spring", string.Concat(Check("We go. We go in spring.", said).Runs.Select(run => run.Text)));
    }

    [Fact]
    public void Quotes_in_a_row_by_one_speaker_are_heard_as_one()
    {
        var check = Check("The ferry sails. It will be full.", Said.Of("The ferry sails."), Said.Of("It will be full.", start: 40), Said.Of("Nobody is glad", start: 2000));

        Assert.Equal(CheckVerdict.Exact, check.Verdict);
        Assert.Equal("The ferry sails.", check.Found!.Quote.Text);
    }

    [Fact]
    public void What_is_only_reported_is_a_paraphrase()
    {
        var check = Check("the ferry would sail again in spring", Said.Of("the ferry would sail again in spring", kind: QuoteKind.Indirect));

        Assert.Equal(CheckVerdict.Paraphrase, check.Verdict);
    }

    [Fact]
    public void Words_of_another_speaker_are_given_to_that_speaker()
    {
        var check = QuoteChecker.Check(new AskedQuote(["a positive step"], "Otto Vik", ["Otto Vik"]), [Said.Of(Step), Said.Of("We like soup", "Otto Vik", "b")]);

        Assert.Equal(CheckVerdict.OtherSpeaker, check.Verdict);
        Assert.Equal("Mara Lind", check.Found!.Quote.Speaker);
    }

    [Fact]
    public void The_speaker_who_was_asked_for_comes_before_another_with_the_same_words()
    {
        var check = QuoteChecker.Check(new AskedQuote(["a positive step"], "Vik", ["Otto Vik"]), [Said.Of(Step), Said.Of("This is a positive step", "Otto Vik", "b", day: 5)]);

        Assert.Equal(CheckVerdict.Partial, check.Verdict);
        Assert.Equal("b", check.Found!.Article.Value);
    }

    [Fact]
    public void All_articles_with_the_words_are_mentioned_the_earliest_first()
    {
        var check = Check(Step, Said.Of(Step, article: "b", day: 3), Said.Of(Step, article: "a", day: 2), Said.Of("We like soup", article: "c"));

        Assert.Equal(["a", "b"], check.Mentions.Select(quote => quote.Article.Value));
    }

    [Fact]
    public void What_nobody_said_is_not_found_and_the_closest_two_are_named()
    {
        var check = Check("We all know the lamp was made of cheese and mice", Said.Of(Step), Said.Of("We all know the lamp is lit"), Said.Of("Soup is warm"));

        Assert.Equal(CheckVerdict.NotFound, check.Verdict);
        Assert.InRange(check.Closest.Count, 1, 2);
        Assert.Equal("We all know the lamp is lit", check.Closest[0].Quote.Text);
    }

    [Fact]
    public void Without_the_remembered_words_the_difference_is_the_quote_as_it_stands()
    {
        var check = Check("We consider it a bad step — and it is far too early", Said.Of(Step));

        Assert.Equal(Step.TrimEnd('.'), string.Concat(check.Runs.Where(run => run.Kind != WordRunKind.Remembered).Select(run => run.Text)));
    }

    private static QuoteCheck Check(string asked, params FoundQuote[] said) => QuoteChecker.Check(new AskedQuote([asked], null, []), said);

    private static string Words(QuoteCheck check, WordRunKind kind) => string.Join(' ', check.Runs.Where(run => run.Kind == kind).Select(run => run.Text.Trim()));
}
