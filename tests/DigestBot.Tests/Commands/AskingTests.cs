using DigestBot.Testing;
using DigestBot.Testing.Asking;

namespace DigestBot.Tests.Commands;

/// <summary>Asks the bot about real news, in questions that are made of what people marked there.</summary>
public sealed class AskingTests
{
    private const int Most = 150;
    private const int Seed = 7;

    private static string Articles => Path.Combine(Repository.Shared, "eval", "quotes", "polnear-dev.jsonl");

    private static string Others => Path.Combine(Repository.Shared, "eval", "quotes", "polnear-train.jsonl");

    [Fact]
    public async Task Quotes_of_real_news_are_found_by_their_words_and_topics_and_changed_ones_are_told()
    {
        Assert.SkipUnless(File.Exists(Articles) && File.Exists(Others), "needs the annotated quotes in ../shared/eval");
        var token = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await using var news = await AskedNews.OpenAsync(folder["asked.db"], AnnotatedNews.Load(Articles), token);
        var score = new AskingScore(news, Most, Seed);

        AtLeast(98, await score.WordsAsync("direct", token));
        AtLeast(92, await score.TopicsAsync(token));
        AtLeast(97, await score.ChangesAsync(token));
        AtLeast(97, await score.SameAsync(token));
        AtLeast(99, await score.NobodyAsync(AnnotatedNews.Load(Others).Take(60), token));
    }

    private static void AtLeast(double percent, Share share) => Assert.True(share.Percent >= percent, $"{share}\n{string.Join('\n', share.Wrong)}");
}
