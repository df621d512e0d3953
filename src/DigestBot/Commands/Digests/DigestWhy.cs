using DigestBot.Core.Commands;
using DigestBot.Core.Subscriptions;

namespace DigestBot.Commands.Digests;

/// <summary><c>/digest why</c>: what put a story of a digest where it stands.</summary>
internal sealed class DigestWhy(ToldStories told)
{
    public const string NothingPosted = "No digest was posted here yet. /digest now shows what the next one would hold.";

    /// <summary>Explains a story by its name, number or words of its headline; where none is meant, lists those of the last digest.</summary>
    public async Task<CommandReply> ExplainAsync(string wanted, Subscription subscription, CancellationToken cancellationToken) =>
        await told.FindAsync(wanted, subscription, cancellationToken) is { } story
            ? Explained(story)
            : await ChoiceAsync("why", wanted, subscription, cancellationToken);

    /// <summary>Asks which story of the last digest is meant.</summary>
    public async Task<CommandReply> ChoiceAsync(string action, string wanted, Subscription subscription, CancellationToken cancellationToken) =>
        await told.LastAsync(subscription, cancellationToken) is { } last
            ? new CommandReply
            {
                Title = wanted.Length == 0 ? "Which story of the last digest?" : $"No story of the last digest fits \"{wanted}\". Which one?",
                Buttons = [.. last.Stories.Select(story => new ReplyButton(story.Headline, $"/digest {action} {story.Id}"))],
                IsPrivate = true,
            }
            : CommandReply.Failed(NothingPosted);

    private static CommandReply Explained(ToldStory story) => new()
    {
        Title = $"{story.Number}. {story.Headline}",
        Sections =
        [
            new ReplySection.Points([.. story.Reasons.Select(IReadOnlyList<TextRun> (reason) => [new TextRun(reason)])]),
            new ReplySection.Paragraph([new TextRun(
                $"Number {story.Number} of {story.Digest.Stories.Count + story.Digest.AlsoInTheNews.Count} in its digest, the strongest reason first. At most two stories on one topic are told in full, and about half of them by one outlet.", RunStyle.Faint)]),
        ],
        Buttons = [new ReplyButton("Less like this", $"/digest less {story.Id}")],
        IsPrivate = true,
    };
}
