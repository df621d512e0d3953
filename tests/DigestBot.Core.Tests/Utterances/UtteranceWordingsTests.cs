using DigestBot.Core.Articles;
using DigestBot.Core.Utterances;

namespace DigestBot.Core.Tests.Utterances;

public sealed class UtteranceWordingsTests
{
    private const string Whole = "We consider it a positive step, but it is too early to speak of results";

    [Fact]
    public void The_base_is_the_longest_that_most_outlets_print()
    {
        var wordings = UtteranceWordings.Of(
        [
            Mention("a", "Ledger", "We consider it a positive step"), Mention("b", "Courier", Whole), Mention("c", "Gazette", Whole),
            Mention("d", "Herald", Whole + ", he told them at length"),
        ]);

        Assert.Equal(Whole, wordings[0].Words);
        Assert.Equal(["Courier", "Gazette"], wordings[0].Outlets);
        Assert.Empty(wordings[0].LeftOut);
        Assert.Equal(["but it is too early to speak of results"], wordings.Single(wording => wording.Outlets[0] == "Ledger").LeftOut);
    }

    [Fact]
    public void Marks_and_case_make_no_wording()
    {
        var wordings = UtteranceWordings.Of([Mention("a", "Ledger", "A “positive” step"), Mention("b", "Courier", "a 'Positive' step…")]);

        Assert.Equal(2, Assert.Single(wordings).Outlets.Count);
    }

    [Fact]
    public void What_a_wording_leaves_out_is_named_in_order_also_where_it_has_something_else_instead()
    {
        var wordings = UtteranceWordings.Of(
        [
            Mention("a", "Ledger", "We will not give up the islands, whatever it costs"), Mention("b", "Courier", "We will not give up the islands, whatever it costs"),
            Mention("c", "Gazette", "We will give up the islands"), Mention("d", "Herald", "We will not give up … whatever it takes"),
        ]);

        Assert.Equal(["not", "whatever it costs"], wordings.Single(wording => wording.Outlets[0] == "Gazette").LeftOut);
        Assert.Equal(["the islands", "costs"], wordings.Single(wording => wording.Outlets[0] == "Herald").LeftOut);
    }

    [Fact]
    public void Nothing_has_no_wordings() => Assert.Empty(UtteranceWordings.Of([]));

    private static UtteranceMention Mention(string article, string outlet, string words) => new(words, new ArticleId(article), "Title", outlet, null, null);
}
