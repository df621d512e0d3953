using DigestBot.Core.Articles;
using DigestBot.Core.Digests;
using DigestBot.Core.Stories;

namespace DigestBot.Slack.Tests;

/// <summary>Digests for tests: everything has a value, a test sets only what it is about.</summary>
internal static class SampleDigest
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 7, 0, 0, TimeSpan.FromHours(1));

    public static Digest Of(params DigestStory[] stories) => new("Morning digest", Morning, stories, [new DigestHeadline(new StoryId("also"), "Bats move into the cannery", Source("Coast News"))], 142, 18) { ReadingMinutes = 3 };

    public static DigestStory Story(string headline = "Ferry strike ends after nine days", string sentence = "The crews went back to work on Tuesday.", string words = "We consider it a positive step.") =>
        new(new StoryId("ferry-strike"), headline, [sentence], [Source("Harbour Gazette"), Source("Coast News")], new DigestQuote(words, "Mara Lind", "harbour commissioner", Source("Harbour Gazette")))
        {
            Command = "/digest story ferry-strike",
            Reasons = ["2 outlets"],
        };

    public static DigestSource Source(string outlet) => new(outlet, "Ferry strike ends", new Uri("https://gazette.example/ferry?a=1&b=2"), new ArticleId("ferry-strike"));
}
