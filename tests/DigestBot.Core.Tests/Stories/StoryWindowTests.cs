using System.Text.Json;
using CsCheck;
using DigestBot.Core.Articles;
using DigestBot.Core.Stories;
using DigestBot.Reading.Articles;
using DigestBot.Testing;

namespace DigestBot.Core.Tests.Stories;

public sealed class StoryWindowTests
{
    private static readonly DatedArticle[] News = [.. SeedNews.Articles.Concat(TwoFerries.Articles).Select(DatedArticle.Of)];

    [Fact]
    public void An_article_finds_its_story_when_it_arrives()
    {
        var window = new StoryWindow();
        foreach (var article in TwoFerries.Articles.Select(DatedArticle.Of))
        {
            window.Add(article);
        }

        Assert.Equal(["brann-courier", "brann-gazette", "brann-ledger"], IdsOf(window, "brann-gazette"));
        Assert.Equal(["maid-courier", "maid-gazette", "maid-ledger"], IdsOf(window, "maid-gazette"));
    }

    [Fact]
    public void Settled_it_holds_the_stories_of_the_clusterer_in_whatever_order_they_came()
    {
        var usual = new StoryClusterer().Group(News).Select(group => Line(group.Select(article => News[article]))).Order(StringComparer.Ordinal).ToArray();

        Gen.Shuffle(News).Sample(shuffled => Assert.Equal(usual, Settled(shuffled)), iter: 20);
    }

    [Fact]
    public void A_story_keeps_its_name_when_an_earlier_article_comes_late()
    {
        var articles = TwoFerries.Articles.Take(3).Select(DatedArticle.Of).ToArray();
        var window = new StoryWindow();
        window.Add(articles[0]);
        var name = window.Add(articles[1]);

        var late = window.Add(articles[2] with { At = articles[0].At - TimeSpan.FromHours(5) });
        window.Settle();

        Assert.Equal(new StoryId("maid-gazette"), name);
        Assert.Equal(name, late);
        Assert.Equal(name, Assert.Single(window.Stories).Id);
    }

    [Fact]
    public void A_story_goes_on_under_its_name_when_its_first_article_is_out_of_hand()
    {
        var articles = TwoFerries.Articles.Take(3).Select(DatedArticle.Of).ToArray();
        var name = new StoryId("maid-gazette");
        var window = new StoryWindow();

        window.Restore([(articles[1], name)]);

        Assert.Equal(name, window.Add(articles[2]));
        Assert.Equal([name], window.Names.Values.Distinct());
    }

    [Fact]
    public void An_article_is_taken_once()
    {
        var window = new StoryWindow();

        Assert.Equal(window.Add(News[0]), window.Add(News[0]));
        Assert.Single(window.Stories);
    }

    // The texts stand beside the repository, where they are there at all.
    [Fact]
    public void The_order_of_arrival_moves_the_quality_by_less_than_two_hundredths()
    {
        var path = Path.Combine(Repository.Shared, "eval", "stories", "ecbplus-dev.jsonl");
        Assert.SkipUnless(File.Exists(path), "There are no texts of stories beside the repository.");
        var told = File.ReadLines(path).Select(Told).ToArray();
        told = [.. told.Where(article => int.Parse(string.Concat(article.Story.TakeWhile(char.IsAsciiDigit))) % 3 == 0)];
        var stories = told.ToDictionary(article => article.Article.Id, article => article.Story);
        var usual = F1(new StoryClusterer().Group([.. told.Select(article => article.Article)]).Select(group => group.Select(article => told[article].Story).ToArray()), stories.Values);

        var random = new Random(1);
        for (var i = 0; i < 10; i++)
        {
            random.Shuffle(told);
            var window = new StoryWindow();
            Array.ForEach(told, article => window.Add(article.Article));
            window.Settle();
            Assert.Equal(usual, F1(window.Stories.Select(story => story.Articles.Select(article => stories[article.Id]).ToArray()), stories.Values), 0.02);
        }
    }

    private static (DatedArticle Article, string Story) Told(string line)
    {
        using var json = JsonDocument.Parse(line);
        var read = (ReadOutcome.Read)new ArticleReader(ReadingLimits.Default).Read(json.RootElement.GetProperty("text").GetString()!, ArticleFormat.Text);
        return (new DatedArticle(new ArticleId(json.RootElement.GetProperty("id").GetString()!), read.Article.Article, null), json.RootElement.GetProperty("story").GetString()!);
    }

    // B-cubed.
    private static double F1(IEnumerable<string[]> groups, Dictionary<ArticleId, string>.ValueCollection all)
    {
        var sizes = all.CountBy(story => story, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var pairs = groups.SelectMany(group => group.CountBy(story => story, StringComparer.Ordinal).Select(story => (Both: (double)story.Value * story.Value, group.Length, Size: sizes[story.Key]))).ToList();
        var (precision, recall) = (pairs.Sum(pair => pair.Both / pair.Length) / all.Count, pairs.Sum(pair => pair.Both / pair.Size) / all.Count);
        return 2 * precision * recall / (precision + recall);
    }

    private static string[] Settled(DatedArticle[] articles)
    {
        var window = new StoryWindow();
        Array.ForEach(articles, article => window.Add(article));
        window.Settle();
        return [.. window.Stories.Select(story => Line(story.Articles)).Order(StringComparer.Ordinal)];
    }

    private static string Line(IEnumerable<DatedArticle> articles) => string.Join(' ', articles.Select(article => article.Id.Value).Order(StringComparer.Ordinal));

    private static IEnumerable<string> IdsOf(StoryWindow window, string article) =>
        window.Stories.Single(story => story.Articles.Any(one => one.Id.Value == article)).Articles.Select(one => one.Id.Value).Order(StringComparer.Ordinal);
}
