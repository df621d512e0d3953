using DigestBot.Core.Stories;
using DigestBot.Testing;

namespace DigestBot.Core.Tests.Stories;

public sealed class StorySignalsTests
{
    private const string Wire = "KIRKHAVEN, Nov 18 (Northwire) - The crews of nine ferries went back to work on Tuesday after the harbour board agreed to pay them for nights spent at sea. Talks had broken down twice. The deal ends a strike of nine days.";

    [Fact]
    public void An_agencys_text_counts_once_however_many_print_it()
    {
        var story = new Story([Copy("a", "Harbour Gazette", Wire), Copy("b", "The Courier", Wire + " Reporting by our own staff."), Copy("c", "Norland Ledger", Wire[..190])]);

        var signals = StorySignals.Of(story, StorySignals.DateOf(story.Lead));

        Assert.Equal(1, signals.Outlets);
        Assert.Equal(1, signals.Tellings);
        Assert.Equal(3, story.Articles.Count);
    }

    [Fact]
    public void Words_of_its_own_make_an_outlet_count()
    {
        var own = Copy("d", "Tidewater Post", "Ferries sail again: the board gave in on pay for nights at sea, and the longest strike in a decade is over, to the relief of islanders.");
        var story = new Story([Copy("a", "Harbour Gazette", Wire), own, Copy("b", "The Courier", Wire)]);

        var signals = StorySignals.Of(story, StorySignals.DateOf(story.Lead));

        Assert.Equal(2, signals.Outlets);
        Assert.Equal(["a b", "d"], story.Tellings.Select(telling => string.Join(' ', telling.Select(article => article.Id.Value))));
    }

    [Fact]
    public void Short_texts_without_a_word_in_common_are_two()
    {
        var story = new Story([Copy("a", "Harbour Gazette", "No."), Copy("b", "The Courier", "")]);

        Assert.Equal(2, story.Tellings.Count);
    }

    private static DigestBot.Core.Articles.KeptArticle Copy(string id, string outlet, string text) => new ArticleBuilder().Named(id).In(outlet).Titled($"Ferry strike ends, {id}").Telling(text).Build();
}
