using DigestBot.Core.Digests;
using DigestBot.Core.Stories;
using DigestBot.Core.Tests.Stories;
using DigestBot.Reading.Quotes;
using DigestBot.Testing;

namespace DigestBot.Core.Tests.Digests;

public sealed class DigestBuilderTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 21, 7, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Every_story_has_a_source_and_every_quote_a_speaker()
    {
        var digest = OfSeeds(5);

        Assert.Equal(5, digest.Stories.Count);
        Assert.All(digest.Stories, story => Assert.NotEmpty(story.Sources));
        Assert.All(digest.Stories, story => Assert.NotEmpty(story.KeyQuote!.Speaker));
    }

    [Fact]
    public void Every_sentence_and_quote_stands_word_for_word_in_an_article()
    {
        var texts = SeedNews.Articles.Select(article => article.Article.Article.Text).ToList();

        var told = OfSeeds(10).Stories.SelectMany(story => story.Sentences.Append(story.KeyQuote?.Words ?? ""));

        Assert.All(told, words => Assert.Contains(texts, text => text.Contains(words, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_story_that_most_outlets_tell_comes_first_and_names_them_all()
    {
        var first = OfSeeds(3).Stories[0];

        Assert.Equal(4, first.Sources.Count);
        Assert.Equal(first.Sources.Count, first.Sources.Select(source => source.Outlet).Distinct().Count());
    }

    [Fact]
    public void What_has_no_room_is_told_in_a_line_each()
    {
        var digest = OfSeeds(3);

        Assert.Equal(6, digest.AlsoInTheNews.Count);
        Assert.DoesNotContain(digest.AlsoInTheNews, headline => digest.Stories.Any(story => story.Headline == headline.Headline));
    }

    [Fact]
    public void No_quote_without_a_known_speaker_is_shown()
    {
        var article = new ArticleBuilder().Saying("Somebody said all of these words", null).Saying("Nobody knows who said these words", confidence: Confidence.Unclear).Build();

        var digest = DigestBuilder.Build([new Story([article])], Morning, 3, ChannelInterests.None);

        Assert.Null(digest.Stories[0].KeyQuote);
    }

    [Fact]
    public void A_named_speaker_is_preferred_to_a_described_one()
    {
        var article = new ArticleBuilder().Saying("We will be there at dawn", "a spokesman").Saying("We will be there at noon", "Mara Lind").Build();

        var digest = DigestBuilder.Build([new Story([article])], Morning, 3, ChannelInterests.None);

        Assert.Equal("Mara Lind", digest.Stories[0].KeyQuote!.Speaker);
    }

    [Fact]
    public void An_article_without_an_outlet_is_named_by_its_site_or_file()
    {
        var site = new ArticleBuilder().In(null).At("https://news.example/a").Build();
        var file = new ArticleBuilder().In(null).Build();

        var digest = DigestBuilder.Build([new Story([site]), new Story([file])], Morning, 3, ChannelInterests.None);

        Assert.Equal(["ferry-strike", "news.example"], digest.Stories.Select(story => story.Sources[0].Outlet).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(7, "Morning digest")]
    [InlineData(12, "Midday digest")]
    [InlineData(18, "Evening digest")]
    [InlineData(2, "Night digest")]
    public void The_title_goes_by_the_hour_in_the_channels_zone(int hour, string title) =>
        Assert.Equal(title, DigestBuilder.Build([], new DateTimeOffset(2026, 11, 21, hour, 0, 0, TimeSpan.FromHours(9)), 5, ChannelInterests.None).Title);

    [Fact]
    public void A_story_that_began_long_before_what_is_new_of_it_is_a_developing_one()
    {
        var monday = new DateTimeOffset(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);
        var story = new Story([new ArticleBuilder().Published(monday.AddDays(2)).Build()]);

        Assert.Null(DigestBuilder.Build([story], Morning, 3, ChannelInterests.None).Stories[0].Since);
        Assert.Equal(monday, DigestBuilder.Build([story with { StartedAt = monday }], Morning, 3, ChannelInterests.None).Stories[0].Since);
    }

    [Fact]
    public void A_story_that_a_digest_told_already_gives_way_to_one_that_is_new()
    {
        var ferries = new StoryClusterer().Cluster(TwoFerries.Articles);
        var first = DigestBuilder.Build(ferries, Morning, 2, ChannelInterests.None).Stories[0].Id;

        var next = DigestBuilder.Build(ferries, Morning, 2, new ChannelInterests { Told = new Dictionary<StoryId, DateTimeOffset> { [first] = Morning.AddDays(-1) } });

        Assert.NotEqual(first, next.Stories[0].Id);
        Assert.Contains(next.Stories[1].Reasons, reason => reason.StartsWith("a digest told of it here", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_new_is_an_empty_digest() => Assert.True(DigestBuilder.Build([], Morning, 5, ChannelInterests.None).IsEmpty);

    private static Digest OfSeeds(int stories) => DigestBuilder.Build(new StoryClusterer().Cluster(SeedNews.Articles), Morning, stories, ChannelInterests.None);
}
