using System.Globalization;
using DigestBot.Core.Commands;
using DigestBot.Core.Digests;
using DigestBot.Core.Subscriptions;
using DigestBot.Posting;
using DigestBot.Storage;

namespace DigestBot.Commands.Digests;

/// <summary><c>/digest why</c>: what put a story of the last digest where it stands.</summary>
internal sealed class DigestWhy(DeliveryStore deliveries, DigestMaker maker)
{
    /// <summary>Explains a story by its number or by words of its headline; without either, lists the stories to choose from.</summary>
    public async Task<CommandReply> ExplainAsync(string wanted, Subscription subscription, CancellationToken cancellationToken)
    {
        if (await deliveries.LastPostedAsync(subscription.Id, cancellationToken) is not { } last)
        {
            return CommandReply.Failed("No digest was posted here yet. /digest now shows what the next one would hold.");
        }

        var digest = await maker.MakeAsync(subscription, last.DueAt, last.After, last.UpTo, cancellationToken);
        var found = digest.Stories.Index().FirstOrDefault(story => IsMeant(wanted, story.Index, story.Item));
        return found.Item is { } story ? Explained(found.Index, story, digest) : Choice(wanted, digest);
    }

    private static bool IsMeant(string wanted, int index, DigestStory story) =>
        wanted == (index + 1).ToString(CultureInfo.InvariantCulture)
        || (wanted.Length > 2 && Array.TrueForAll(wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => story.Headline.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static CommandReply Explained(int index, DigestStory story, Digest digest) => new()
    {
        Title = $"{index + 1}. {story.Headline}",
        Sections =
        [
            new ReplySection.Points([.. story.Reasons.Select(IReadOnlyList<TextRun> (reason) => [new TextRun(reason)])]),
            new ReplySection.Paragraph([new TextRun($"Number {index + 1} of {digest.Stories.Count + digest.AlsoInTheNews.Count} in this digest. How many outlets tell a story counts most, then how new it is, then how much is quoted.", RunStyle.Faint)]),
        ],
        IsPrivate = true,
    };

    private static CommandReply Choice(string wanted, Digest digest) => new()
    {
        Title = wanted.Length == 0 ? "Which story of the last digest?" : $"No story of the last digest fits \"{wanted}\". Which one?",
        Buttons = [.. digest.Stories.Select((story, index) => new ReplyButton(story.Headline, $"/digest why {index + 1}"))],
        IsPrivate = true,
    };
}
