using DigestBot.Core.Digests;
using DigestBot.Core.Questions;
using DigestBot.Core.Stories;
using DigestBot.Core.Subscriptions;
using DigestBot.Testing;

namespace DigestBot.Core.Tests.Digests;

public sealed class StorySignalsTests
{
    private const string Wire = "KIRKHAVEN, Nov 18 (Northwire) - The crews of nine ferries went back to work on Tuesday after the harbour board agreed to pay them for nights spent at sea. Talks had broken down twice. The deal ends a strike of nine days.";

    [Fact]
    public void An_agencys_text_counts_once_however_many_print_it()
    {
        var story = new Story([Copy("a", "Harbour Gazette", Wire), Copy("b", "The Courier", Wire + " Reporting by our own staff."), Copy("c", "Norland Ledger", Wire[..190])]);

        var signals = SignalsOf(story, ChannelInterests.None);

        Assert.Equal(1, signals.Owners);
        Assert.Equal(1, signals.Tellings);
        Assert.Equal(3, story.Articles.Count);
    }

    [Fact]
    public void Words_of_its_own_make_an_outlet_count()
    {
        var own = Copy("d", "Tidewater Post", "Ferries sail again: the board gave in on pay for nights at sea, and the longest strike in a decade is over, to the relief of islanders.");
        var story = new Story([Copy("a", "Harbour Gazette", Wire), own, Copy("b", "The Courier", Wire)]);

        var signals = SignalsOf(story, ChannelInterests.None);

        Assert.Equal(2, signals.Owners);
        Assert.Equal(["a b", "d"], story.Tellings.Select(telling => string.Join(' ', telling.Select(article => article.Id.Value))));
    }

    [Fact]
    public void Short_texts_without_a_word_in_common_are_two()
    {
        var story = new Story([Copy("a", "Harbour Gazette", "No."), Copy("b", "The Courier", "")]);

        Assert.Equal(2, story.Tellings.Count);
    }

    [Fact]
    public void Two_outlets_of_one_site_bear_each_other_out_no_more_than_one()
    {
        var news = new ArticleBuilder().Named("a").In("Gazette News").At("https://www.gazette.co.uk/a").Telling("The ferry to Ostrand sails again from tomorrow.").Build();
        var sport = new ArticleBuilder().Named("b").In("Gazette Sport").At("https://sport.gazette.co.uk/b").Telling("Fans may travel by sea once more after the strike.").Build();
        var other = new ArticleBuilder().Named("c").In("Post").At("https://post.co.uk/c").Telling("Crews are back at work on every line, their union said.").Build();

        Assert.Equal(1, SignalsOf(new Story([news, sport]), ChannelInterests.None).Owners);
        Assert.Equal(2, SignalsOf(new Story([news, sport, other]), ChannelInterests.None).Owners);
    }

    [Fact]
    public void Outlets_that_told_it_in_the_last_six_hours_count_once_more()
    {
        var noon = new DateTimeOffset(2026, 11, 18, 12, 0, 0, TimeSpan.Zero);
        var early = new ArticleBuilder().Named("a").In("A").Telling("The ferry sails.").Published(noon.AddHours(-9)).Build();
        var late = new ArticleBuilder().Named("b").In("B").Telling("Crews are back at sea this noon.").Published(noon).Build();

        var signals = SignalsOf(new Story([early, late]), ChannelInterests.None);

        Assert.Equal(1, signals.RecentOwners);
        Assert.Contains("1 of them told it in the last six hours", StoryReasons.Of(signals, 2));
    }

    [Fact]
    public void What_a_channel_looks_for_and_whom_it_follows_speak_for_a_story()
    {
        var story = new Story([new ArticleBuilder().Telling("The ferry sails.").Saying("We will be there at dawn tomorrow", "Mara Lind").Build()]);
        var interests = new ChannelInterests { Filters = [WordFilter.Read("ferry")!, WordFilter.Read("football")!], Speakers = [FoldedText.Of("Mara Lind")] };

        var signals = SignalsOf(story, interests);

        Assert.True(signals.Score > SignalsOf(story, ChannelInterests.None).Score);
        Assert.Contains("it matches ferry", StoryReasons.Of(signals, 1));
        Assert.Contains("it quotes Mara Lind, whom this channel follows", StoryReasons.Of(signals, 1));
    }

    [Fact]
    public void A_topic_that_a_channel_wants_less_of_puts_its_stories_lower_and_leaves_others_alone()
    {
        var stories = new StoryClusterer().Cluster([.. SeedNews.Articles]);
        var interests = new ChannelInterests { Disliked = [new DislikedStory(stories[0].Id, "Ferries", new RankedStory(stories[0]).Profile, stories[0].Lead.At)] };

        var disliked = stories.Where(story => SignalsOf(story, interests).Disliked is not null).ToList();

        Assert.Contains(stories[0], disliked);
        Assert.True(disliked.Count < stories.Count / 2);
        Assert.Contains(StoryReasons.Of(SignalsOf(stories[0], interests), 1), reason => reason.StartsWith("this channel wants less like “Ferries”", StringComparison.Ordinal));
    }

    private static StorySignals SignalsOf(Story story, ChannelInterests interests) => StorySignals.Of(new RankedStory(story), story.Articles.Max(article => article.At), interests);

    private static DigestBot.Core.Articles.KeptArticle Copy(string id, string outlet, string text) => new ArticleBuilder().Named(id).In(outlet).Titled($"Ferry strike ends, {id}").Telling(text).Build();
}
