using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using DigestBot.Core.Digests;
using DigestBot.Core.Stories;
using DigestBot.Discord.Formatting;
using DigestBot.Discord.Payloads;
using DigestBot.Testing.Schemas;

namespace DigestBot.Discord.Tests.Formatting;

public sealed class DigestFormatterTests
{
    private static readonly Gen<Digest> AnyDigest = Gen.Select(
        Gen.Int[1, 10], Gen.Int[0, 6], Gen.OneOf(Gen.String, Gen.Int[0, 3_000].Select(length => new string('w', length)), Gen.Int[0, 900].Select(length => string.Concat(Enumerable.Repeat("*👩‍👩‍👧 ", length)))).Array[4],
        (stories, also, words) => DigestOf.Stories(stories) with
        {
            Title = words[0],
            Stories = [.. Enumerable.Range(1, stories).Select(number => DigestOf.Story(number) with
            {
                Headline = words[1],
                Sentences = [words[2], words[3]],
                KeyQuote = new DigestQuote(words[3] is { Length: > 0 } said ? said : "Yes", words[1] is { Length: > 0 } name ? name : "Lind", words[0], DigestOf.Source(1)),
            })],
            AlsoInTheNews = [.. Enumerable.Range(1, also).Select(number => new DigestHeadline(new StoryId("also"), words[3], DigestOf.Source(number)))],
        });

    [Fact]
    public void A_digest_fits_one_message_with_its_stories_times_and_next_steps()
    {
        var message = Assert.Single(DigestFormatter.Messages(DigestOf.Stories(3)));

        Assert.Equal(
            """
            ## Morning digest
            -# <t:1795500000:F> · 3 stories from 142 articles, 18 sources · 1 min read
            **1\. [Ferry strike ends after 1 days](https://outlet1.example/ferry_%28strike%29)** — 2 sources
            The crews went back to work on Tuesday. Both sides agreed on a roster.
            > “We consider it a positive step”, said **Mara Lind**, harbour commissioner.
            -# Outlet 1, Outlet 2
            **2\. [Ferry strike ends after 2 days](https://outlet1.example/ferry_%28strike%29)** — 2 sources
            The crews went back to work on Tuesday. Both sides agreed on a roster.
            > “We consider it a positive step”, said **Mara Lind**, harbour commissioner.
            -# Outlet 1, Outlet 2
            **3\. [Ferry strike ends after 3 days](https://outlet1.example/ferry_%28strike%29)** — 2 sources
            The crews went back to work on Tuesday. Both sides agreed on a roster.
            > “We consider it a positive step”, said **Mara Lind**, harbour commissioner.
            -# Outlet 1, Outlet 2
            **Also in the news**
            - [Library opens on Sundays](https://outlet9.example/ferry_%28strike%29) · Outlet 9
            """.ReplaceLineEndings("\n"),
            message.Text);
        Assert.Equal(["/digest story story-1", "/digest story story-2", "/digest story story-3"], Choices(message));
    }

    [Fact]
    public void Only_the_role_of_the_subscription_may_be_notified_and_only_once()
    {
        var long10 = DigestOf.Stories(10) with { Mention = "77", Stories = [.. Enumerable.Range(1, 10).Select(number => DigestOf.Story(number) with { Sentences = [new string('w', 890)] })] };

        var messages = DigestFormatter.Messages(long10);

        Assert.True(messages.Count > 1);
        Assert.Equal(["77"], messages[0].Body().AllowedMentions.Roles);
        Assert.Contains("<@&77>", messages[0].Text, StringComparison.Ordinal);
        Assert.All(messages.Skip(1), message => Assert.Null(message.Body().AllowedMentions.Roles));
        Assert.All(messages, message => Assert.Empty(message.Body().AllowedMentions.Parse));
    }

    [Fact]
    public void Link_previews_are_suppressed() =>
        Assert.All(DigestFormatter.Messages(DigestOf.Stories(3)), message => Assert.Equal(MessageFlags.SuppressEmbeds, message.Body().Flags & MessageFlags.SuppressEmbeds));

    [Fact]
    public void A_line_for_managers_is_not_posted_for_all() =>
        Assert.DoesNotContain("failing", Assert.Single(DigestFormatter.Messages(DigestOf.Stories(1) with { Health = "1 feed failing" })).Text, StringComparison.Ordinal);

    [Fact]
    public void Every_message_of_any_digest_is_within_all_limits_and_no_story_is_parted() => AnyDigest.Sample(digest =>
    {
        var messages = DigestFormatter.Messages(digest);

        Assert.All(messages, message => Assert.True(message.Text.Length <= 4_000 && message.Size <= 40));
        Assert.All(messages, message => Assert.True(message.PlainBody().Embeds![0].Description.Length <= 4_096));
        var text = string.Join('\n', messages.Select(message => message.Text));
        Assert.All(DigestFormatter.Blocks(digest).Where(block => block.Length < 3_800 && !block.StartsWith("**Also", StringComparison.Ordinal)), block => Assert.Contains(block, text, StringComparison.Ordinal));
    }, iter: 40);

    [Fact]
    public void Every_message_of_any_digest_is_as_Discord_describes_it()
    {
        Assert.SkipUnless(DiscordApi.Known is not null, DiscordApi.Missing);

        AnyDigest.Sample(digest => Assert.All(DigestFormatter.Messages(digest), message =>
        {
            Assert.Empty(DiscordApi.Known!.Problems("POST", "channels/1/messages", Written(message.Body())));
            Assert.Empty(DiscordApi.Known!.Problems("POST", "channels/1/messages", Written(message.PlainBody())));
        }), iter: 20);
    }

    private static JsonNode? Written(MessageBody body) => JsonSerializer.SerializeToNode(body, DiscordJson.Default.MessageBody);

    private static List<string> Choices(DiscordMessage message)
    {
        var select = message.Components[^1].Components!.SelectMany(part => part.Components ?? []).Single(part => part.Type == ComponentType.StringSelect);
        return [.. select.Options!.Select(option => Press.TryRead(option.Value, out var press) ? press.Command : "")];
    }
}
