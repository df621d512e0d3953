using DigestBot.Core.Digests;
using DigestBot.Core.Stories;
using DigestBot.Testing;

namespace DigestBot.Core.Tests.Digests;

public sealed class StoryPickerTests
{
    private static readonly string[] Events =
    [
        "Voters in Ostrand choose a mayor on Sunday from eleven candidates, more than ever before.",
        "A comet will be seen above the northern hills before sunrise for the next two weeks.",
        "The national library lends paintings for the first time since its founding.",
        "Rail workers repaired the flooded tunnel beneath Kirkhaven in record time.",
        "The champion retired from chess after thirty years at the top of the game.",
    ];

    [Fact]
    public void At_most_two_stories_on_one_topic_are_told()
    {
        var ferries = Enumerable.Range(0, 3).Select(number => Ranked($"ferry{number}", $"Outlet {number}", "The ferry Sula Maid ran aground off Kirkhaven with 212 passengers, Captain Edda Marsh said."));
        var others = Events[..3].Select((text, number) => Ranked($"other{number}", $"Paper {number}", text));

        var (told, left) = StoryPicker.Pick([.. ferries, .. others], 5);

        Assert.Equal(["ferry0", "ferry1", "other0", "other1", "other2"], told.Select(NameOf));
        Assert.Equal(["ferry2"], left.Select(NameOf));
    }

    [Fact]
    public void A_third_on_one_topic_is_told_where_there_is_nothing_else()
    {
        var ferries = Enumerable.Range(0, 4).Select(number => Ranked($"ferry{number}", $"Outlet {number}", "The ferry Sula Maid ran aground off Kirkhaven with 212 passengers, Captain Edda Marsh said."));

        Assert.Equal(3, StoryPicker.Pick([.. ferries], 5).Told.Count);
    }

    [Fact]
    public void One_outlet_does_not_fill_most_of_a_digest_that_has_others()
    {
        var one = Events[..4].Select((text, number) => Ranked($"one{number}", "Harbour Gazette", text)).ToList();
        var other = Ranked("other", "The Courier", Events[4]);

        var (told, left) = StoryPicker.Pick([.. one, other], 4);

        Assert.Equal(["one0", "one1", "one2", "other"], told.Select(NameOf));
        Assert.Equal(["one3"], left.Select(NameOf));
    }

    [Fact]
    public void One_outlet_alone_fills_the_digest() =>
        Assert.Equal(5, StoryPicker.Pick([.. Events.Select((text, number) => Ranked($"one{number}", "Harbour Gazette", text))], 5).Told.Count);

    private static RankedStory Ranked(string id, string outlet, string text) => new(new Story([new ArticleBuilder().Named(id).In(outlet).Titled(text[..24]).Telling(text).Build()]));

    private static string NameOf(RankedStory ranked) => ranked.Story.Id.Value;
}
