using DigestBot.Core.Questions;
using DigestBot.Core.Tests.Checks;
using DigestBot.Core.Utterances;
using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Tests.Questions;

public sealed class StatementGroupsTests
{
    private const string Long = "We consider it a positive step, but it is too early to speak of results";

    [Fact]
    public void What_is_kept_as_one_utterance_is_one_statement_whoever_is_named_and_the_longest_that_most_have_is_the_base()
    {
        var groups = StatementGroups.Of(
        [
            Kept(Said.Of("We consider it a positive step", article: "a", day: 2)), Kept(Said.Of(Long, "Lind", "b", day: 2)), Kept(Said.Of("we consider it a “positive step”, but it is too early to speak of results", article: "c", day: 3)),
        ]);

        var statement = Assert.Single(groups);
        Assert.Equal([["b", "c"], ["a"]], statement.Wordings.Select(wording => wording.Mentions.Select(mention => mention.Article.Value)));
        Assert.Equal(["but it is too early to speak of results"], statement.Wordings[1].LeftOut);
        Assert.Equal(2, statement.SaidAt!.Value.Day);
        Assert.Equal("a", statement.First.Article.Value);
    }

    [Fact]
    public void Articles_that_the_question_did_not_find_belong_to_the_statement_too()
    {
        var statement = Assert.Single(StatementGroups.Of([Kept(Said.Of(Long, article: "a", day: 3)) with { Others = [Said.Of(Long, article: "b", day: 2).ToMention()] }]));

        Assert.Equal(["a", "b"], statement.Mentions.Select(mention => mention.Article.Value));
        Assert.Equal(2, statement.SaidAt!.Value.Day);
    }

    [Fact]
    public void Other_words_another_speaker_and_what_is_only_reported_are_other_statements()
    {
        var groups = StatementGroups.Of(
        [
            Said.Of(Long, day: 2), Said.Of(Long, "Otto Vik", "b", day: 2), Said.Of($"{Long} at all", article: "c", day: 12), Said.Of(Long, article: "d", kind: QuoteKind.Indirect, day: 2), Said.Of("a positive step", article: "e", day: 2),
        ]);

        Assert.Equal(5, groups.Count);
    }

    [Fact]
    public void The_very_same_words_are_one_statement_whenever_they_are_printed() =>
        Assert.Single(StatementGroups.Of([Said.Of(Long, day: 2), Said.Of(Long, article: "b", day: 20)]));

    [Fact]
    public void The_order_of_what_was_found_is_kept() =>
        Assert.Equal(["x", "y", "z"], StatementGroups.Of([Said.Of("One thing", article: "x"), Said.Of("Two things", article: "y"), Said.Of("One thing", article: "w"), Said.Of("Three", article: "z")]).Select(group => group.First.Article.Value));

    private static FoundQuote Kept(FoundQuote quote) => quote with { Utterance = new UtteranceId(7) };
}
