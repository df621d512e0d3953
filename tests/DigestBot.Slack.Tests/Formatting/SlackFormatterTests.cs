using System.Text.Json;
using CsCheck;
using DigestBot.Core.Commands;
using DigestBot.Core.Digests;
using DigestBot.Core.Stories;
using DigestBot.Slack.Formatting;
using DigestBot.Slack.Payloads;
using DigestBot.Testing;

namespace DigestBot.Slack.Tests.Formatting;

public sealed class SlackFormatterTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[0, 200], Gen.Char.Array[0, 60].Select(letters => new string(letters)), Gen.Const("<!channel> & <@U1> *bold* `code`"), Gen.Int[2000, 6000].Select(length => string.Concat(Enumerable.Repeat("word ", length / 5))),
        Gen.Const(new string('x', 7000)), Gen.Const("😀😀😀"));

    private static readonly Gen<DigestStory> AnyStory = Gen.Select(AnyText, AnyText, AnyText, (headline, sentence, words) => SampleDigest.Story(headline, sentence, words.Length == 0 ? "Yes" : words));

    private static readonly Gen<CommandReply> AnyReply = Gen.Select(AnyText, AnyText.List[0, 4], AnyText.List[0, 20], AnyText.List[0, 12], (title, chips, points, buttons) => new CommandReply
    {
        Title = title.Length == 0 ? null : title,
        Chips = chips,
        Sections =
        [
            new ReplySection.Paragraph([new TextRun(title, RunStyle.Strong, new Uri("https://gazette.example/"))]),
            new ReplySection.Points([.. points.Select(point => (IReadOnlyList<TextRun>)[new TextRun(point)])]),
            new ReplySection.Fields([.. chips.Select(chip => new ReplyField(chip, chip))]),
            new ReplySection.Attachment("feeds.opml", string.Join('\n', points)),
            new ReplySection.Card(new QuoteCard(CardWords(title), null, [new CardSource(title, title, null, new("a"))])),
        ],
        Buttons = [.. buttons.Select(label => new ReplyButton(label, "/summary ferry"))],
        Page = new ReplyPage(2, 5, "/whosaid ferry page 3", "/whosaid ferry page 1"),
        ShareCommand = "/share whosaid ferry",
    });

    [Fact]
    public void A_digest_is_one_message_for_the_channel_and_one_a_story_for_its_thread()
    {
        var messages = SlackFormatter.Digest(SampleDigest.Of(SampleDigest.Story(), SampleDigest.Story("Library stays open"), SampleDigest.Story("Court says no")));

        Assert.Equal(4, messages.Count);
        Assert.Equal("Morning digest", Assert.IsType<Block.Header>(messages[0].Blocks[0]).Text.Text);
        Assert.True(messages[0].Blocks.Count <= 10);
        Assert.Contains("Ferry strike ends after nine days", Words(messages[0]), StringComparison.Ordinal);
        Assert.Contains("2 sources: Harbour Gazette, Coast News", Words(messages[0]), StringComparison.Ordinal);
        Assert.Contains("“We consider it a positive step.” said Mara Lind, harbour commissioner.", Words(messages[1]), StringComparison.Ordinal);
        Assert.Contains("Library stays open", Words(messages[2]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hour_is_shown_in_the_zone_of_whoever_reads_it()
    {
        var context = Assert.IsType<Block.Context>(SlackFormatter.Digest(SampleDigest.Of(SampleDigest.Story()))[0].Blocks[1]);

        Assert.Equal("<!date^1795500000^{date_short_pretty} {time}|Tue 24 Nov 07:00> · 1 story from 142 articles, 18 sources · 3 min read", context.Elements[0].Text);
    }

    [Fact]
    public void A_group_is_mentioned_only_where_the_digest_says_so()
    {
        var digest = SampleDigest.Of(SampleDigest.Story());

        Assert.Contains("""{"type":"usergroup","usergroup_id":"S0614TZR7"}""", Json(SlackFormatter.Digest(digest with { Mention = "S0614TZR7" })[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("usergroup", Json(SlackFormatter.Digest(digest with { Mention = "<!channel>" })[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("usergroup", Json(SlackFormatter.Digest(digest)[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_article_says_mentions_nobody_and_formats_nothing()
    {
        var messages = SlackFormatter.Digest(SampleDigest.Of(SampleDigest.Story("<!channel> *all* & <@U123|you>", "See <https://evil.example|here>.", "<!here>")));

        Assert.All(messages, message => Assert.DoesNotContain("<!channel>", message.Text, StringComparison.Ordinal));
        Assert.Contains("&lt;!channel&gt; *all* &amp; &lt;@U123|you&gt;", messages[0].Text, StringComparison.Ordinal);
        Assert.All(messages.SelectMany(message => message.Blocks).OfType<Block.Context>().SelectMany(context => context.Elements).OfType<TextObject.Marked>(), marked => Assert.DoesNotContain("<!c", marked.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(messages.SelectMany(message => message.Blocks), block => block is Block.Section);
    }

    [Fact]
    public void A_quote_card_has_words_speaker_context_certainty_and_sources_in_this_order()
    {
        var card = new QuoteCard(CardWords("We consider it a positive step"), new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), [new CardSource("Harbour Gazette", "Ferry talks", new Uri("https://gazette.example/"), new("a"))]);

        var message = Assert.Single(SlackFormatter.Reply(new CommandReply { Sections = [new ReplySection.Card(card)] }));

        Assert.Equal(
            ["“We consider it a positive step”", "Mara Lind · 22 Nov 2026", "… The crews went back to work on Tuesday. […]", "direct quote · attribution: certain (named in the same sentence)", "Harbour Gazette: Ferry talks"],
            message.Blocks.Select(block => Words(new SlackMessage("", [block]))));
    }

    [Fact]
    public void A_page_has_buttons_to_its_neighbours_that_take_its_place()
    {
        var reply = new CommandReply { Page = new ReplyPage(2, 3, "/whosaid ferry page 3", "/whosaid ferry page 1"), Buttons = [new ReplyButton("Plan", "/digest schedule") { OpensForm = true }], ShareCommand = "/share whosaid ferry" };

        var buttons = SlackFormatter.Reply(reply)[0].Blocks.OfType<Block.Actions>().SelectMany(row => row.Elements).OfType<BlockElement.Button>();

        Assert.Equal(
            [("page", "/whosaid ferry page 1"), ("page", "/whosaid ferry page 3"), ("form", "/digest schedule"), ("run", "/share whosaid ferry")],
            buttons.Select(button => (ButtonRow.KindOf(button.ActionId), button.Value)));
    }

    [Fact]
    public void Every_message_of_any_digest_is_one_that_Slack_takes()
    {
        Assert.SkipUnless(SharedSchema.IsThere, SharedSchema.Missing);
        Gen.Select(AnyStory.List[1, 10], AnyText.List[0, 6], (stories, also) => SampleDigest.Of([.. stories]) with { AlsoInTheNews = [.. also.Select(headline => new DigestHeadline(new StoryId("also"), headline, SampleDigest.Source(headline)))] })
            .Sample(digest => Assert.All(SlackFormatter.Digest(digest), AssertTaken), iter: 15);
    }

    [Fact]
    public void Every_message_of_any_answer_is_one_that_Slack_takes()
    {
        Assert.SkipUnless(SharedSchema.IsThere, SharedSchema.Missing);
        AnyReply.Sample(reply => Assert.All(SlackFormatter.Reply(reply), AssertTaken), iter: 15);
    }

    [Fact]
    public void Text_that_is_split_over_blocks_and_messages_loses_no_word() =>
        Gen.String[Gen.Char["abc def\n"], 0, 40_000].Sample(
            text =>
            {
                var told = SlackFormatter.Reply(CommandReply.Of(text)).SelectMany(message => message.Blocks).Select(block => Words(new SlackMessage("", [block])));

                Assert.Equal(string.Join("", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), string.Concat(told).Replace(" ", "", StringComparison.Ordinal));
            },
            iter: 50);

    [Theory]
    [InlineData(SlackLimits.Text, 1)]
    [InlineData(SlackLimits.Text + 1, 2)]
    public void A_block_is_full_at_its_limit_and_not_before(int length, int blocks) => Assert.Equal(blocks, new RichTextBuilder().Add(new string('x', length)).Blocks().Count());

    [Theory]
    [InlineData(50, 1)]
    [InlineData(51, 2)]
    public void A_message_is_full_at_fifty_blocks(int blocks, int messages) => Assert.Equal(messages, MessageSplitter.Split("x", [.. Enumerable.Repeat(new Block.Divider(), blocks)]).Count);

    private static DigestBot.Reading.Quotes.Quote CardWords(string words) => new ArticleBuilder().Saying(words.Length == 0 ? "Yes" : words).Build().Article.Quotes[0];

    private static void AssertTaken(SlackMessage message)
    {
        Assert.Empty(SharedSchema.ProblemsOf(message));
        Assert.InRange(message.Text.Length, 1, 4000);
        Assert.DoesNotMatch("<[!@#]", message.Text);
    }

    private static string Json(SlackMessage message) => JsonSerializer.Serialize(message.Blocks, SlackJson.Default.IReadOnlyListBlock);

    private static string Words(SlackMessage message) => string.Join(' ', message.Blocks.Select(block => block switch
    {
        Block.RichText text => string.Concat(text.Elements.Select(Words)),
        Block.Context context => string.Join(' ', context.Elements.Select(element => element.Text)),
        Block.Header header => header.Text.Text,
        _ => "",
    }));

    private static string Words(RichPart part) => part switch
    {
        RichPart.Words words => string.Concat(words.Elements.Select(Words)),
        RichPart.Cited cited => string.Concat(cited.Elements.Select(Words)),
        RichPart.Items items => string.Join(' ', items.Elements.Select(Words)),
        RichPart.Preformatted formatted => string.Concat(formatted.Elements.Select(Words)),
        _ => "",
    };

    private static string Words(RichLeaf leaf) => leaf switch
    {
        RichLeaf.Run run => run.Text,
        RichLeaf.Link link => link.Text,
        RichLeaf.Date date => date.Fallback,
        _ => "",
    };
}
