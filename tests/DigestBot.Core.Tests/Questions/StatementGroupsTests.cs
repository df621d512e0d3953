using DigestBot.Core.Questions;
using DigestBot.Core.Tests.Checks;
using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Tests.Questions;

public sealed class StatementGroupsTests
{
    private const string Long = "We consider it a positive step, but it is too early to speak of results";

    [Fact]
    public void Wordings_of_one_speaker_within_two_days_are_one_statement_and_the_longest_that_most_have_is_the_base()
    {
        var groups = StatementGroups.Of(
        [
            Said.Of("We consider it a positive step", article: "a", day: 2), Said.Of(Long, article: "b", day: 2), Said.Of("we consider it a “positive step”, but it is too early to speak of results", article: "c", day: 3),
        ]);

        var statement = Assert.Single(groups);
        Assert.Equal(["b", "a"], statement.Wordings().Select(wording => wording.Article.Value));
        Assert.Equal(2, statement.SaidAt!.Value.Day);
        Assert.Equal("a", statement.First.Article.Value);
    }

    [Fact]
    public void Another_speaker_another_week_and_what_is_only_reported_are_other_statements()
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
}
