using DigestBot.Core.Articles;
using DigestBot.Core.Digests;
using DigestBot.Core.Questions;
using DigestBot.Core.Stories;
using DigestBot.Core.Subscriptions;
using DigestBot.Intake.Stories;
using DigestBot.Storage;

namespace DigestBot.Posting;

/// <summary>Composes a digest of articles: puts them together anew, under the names that their stories have.</summary>
internal sealed class DigestComposer(ArticleStore articles, StoryStore stories, StoryKeeper keeper, StoryClusterer clusterer, QuoteStore quotes)
{
    /// <summary>How many statements of a speaker are looked at for an earlier one.</summary>
    private const int MostStatements = 60;

    public async Task<Digest> ComposeAsync(IReadOnlyList<ArticleVersion> news, DateTimeOffset dueAt, int count, ChannelInterests interests)
    {
        await keeper.CatchUpAsync(CancellationToken.None);
        var read = await articles.ReadAsync([.. news.Select(version => version.Id)], CancellationToken.None);
        var named = await NamedAsync(clusterer.Cluster([.. read.Where(article => WordFilter.Pass(interests.Filters, article))]));
        var digest = DigestBuilder.Build(named, dueAt, count, interests);
        var told = new List<DigestStory>();
        foreach (var story in digest.Stories)
        {
            told.Add(story with { Earlier = await EarlierAsync(story, named.First(one => one.Id == story.Id)) });
        }

        return digest with { Stories = told };
    }

    private async Task<IReadOnlyList<Story>> NamedAsync(IReadOnlyList<Story> grouped)
    {
        var named = StoryNames.Give(grouped, await stories.NamesAsync([.. grouped.SelectMany(story => story.Articles).Select(article => article.Id)], CancellationToken.None));
        var beginnings = await stories.BeginningsAsync([.. named.Select(story => story.Id)], CancellationToken.None);
        return [.. named.Select(story => beginnings.TryGetValue(story.Id, out var began) && began < story.StartedAt ? story with { StartedAt = began } : story)];
    }

    private async Task<EarlierQuote?> EarlierAsync(DigestStory told, Story story) => told.KeyQuote is { } key
        ? EarlierQuotePicker.Pick(key, story, await quotes.FindAsync(new Question { Speaker = key.Speaker }, 0, MostStatements, CancellationToken.None))
        : null;
}
