using DigestBot.Core.Articles;
using DigestBot.Core.Deliveries;
using DigestBot.Core.Digests;
using DigestBot.Core.Stories;
using DigestBot.Core.Subscriptions;

namespace DigestBot.Discord.Tests;

/// <summary>Digests and deliveries for tests.</summary>
internal static class DigestOf
{
    public static DateTimeOffset DueAt { get; } = new(2026, 11, 24, 7, 0, 0, TimeSpan.FromHours(1));

    public static Digest Stories(int count) => new("Morning digest", DueAt, [.. Enumerable.Range(1, count).Select(Story)], [new DigestHeadline(new StoryId("library"), "Library opens on Sundays", Source(9))], 142, 18);

    public static DigestStory Story(int number) => new(
        new StoryId($"story-{number}"),
        $"Ferry strike ends after {number} days",
        ["The crews went back to work on Tuesday.", "Both sides agreed on a roster."],
        [Source(1), Source(2)],
        new DigestQuote("We consider it a positive step", "Mara Lind", "harbour commissioner", Source(1)))
    {
        Command = $"/digest story story-{number}",
    };

    public static DigestSource Source(int number) => new($"Outlet {number}", $"Title {number}", new Uri($"https://outlet{number}.example/ferry_(strike)"), new ArticleId($"article-{number}"));

    public static Delivery Delivery(params DeliveryMessage[] messages) =>
        new(new SubscriptionId("discord:42"), DueAt, DueAt.AddDays(-1), DueAt, DeliveryState.Claimed) { Messages = messages };
}
