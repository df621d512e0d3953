using DigestBot.Core.Articles;
using DigestBot.Core.Commands;
using DigestBot.Core.Digests;
using DigestBot.Core.Stories;
using DigestBot.Core.Subscriptions;
using DigestBot.Storage;

namespace DigestBot.Commands.Digests;

/// <summary><c>/digest less</c> and <c>more</c>: puts stories on the topic of one lower, and takes that back.</summary>
internal sealed class DigestTaste(ToldStories told, DigestWhy why, StoryStore stories, ArticleStore articles, TimeProvider time)
{
    public async Task<CommandReply> LessAsync(string wanted, Subscription subscription, CancellationToken cancellationToken)
    {
        if (await told.FindAsync(wanted, subscription, cancellationToken) is not { } story)
        {
            return await why.ChoiceAsync("less", wanted, subscription, cancellationToken);
        }

        var read = await articles.ReadAsync([.. ArticlesOf(story)], cancellationToken);
        if (read.Count == 0)
        {
            return CommandReply.Failed("The articles of that story are not kept any more, so nothing can be told by them.");
        }

        await stories.DislikeAsync(
            subscription.Id, new DislikedStory(story.Id, story.Headline, StoryProfile.Of(read.Select(article => article.Article.Article)), time.GetUtcNow()), cancellationToken);
        return CommandReply.Told($"From now on stories on the topic of “{story.Headline}” stand lower in this channel’s digests: several other outlets have to tell one before it is told in full. Nothing is left out.") with
        {
            Buttons = [new ReplyButton("Undo", $"/digest more {story.Id}")],
        };
    }

    public async Task<CommandReply> MoreAsync(string wanted, Subscription subscription, CancellationToken cancellationToken)
    {
        var disliked = await stories.DislikedAsync(subscription.Id, cancellationToken);
        var meant = disliked.FirstOrDefault(one => one.Story == new StoryId(wanted)) ?? disliked.FirstOrDefault(one => wanted.Length > 2 && one.Headline.Contains(wanted, StringComparison.OrdinalIgnoreCase));
        if (meant is not null && await stories.ForgiveAsync(subscription.Id, meant.Story, cancellationToken))
        {
            return CommandReply.Told($"Taken back: stories on the topic of “{meant.Headline}” stand where they did.");
        }

        return disliked.Count == 0
            ? CommandReply.Failed("There is nothing that this channel wants less of.")
            : new CommandReply { Title = "Of what does this channel want more again?", Buttons = [.. disliked.Select(one => new ReplyButton(one.Headline, $"/digest more {one.Story}"))], IsPrivate = true };
    }

    private static IEnumerable<ArticleId> ArticlesOf(ToldStory story) =>
        story.InFull?.Sources.Select(source => source.Article) ?? story.Digest.AlsoInTheNews.Where(headline => headline.Id == story.Id).Select(headline => headline.Source.Article);
}
