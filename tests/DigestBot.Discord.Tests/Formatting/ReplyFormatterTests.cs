using System.Text.Json;
using CsCheck;
using DigestBot.Core.Commands;
using DigestBot.Discord.Formatting;
using DigestBot.Discord.Languages;
using DigestBot.Discord.Payloads;
using DigestBot.Testing.Schemas;

namespace DigestBot.Discord.Tests.Formatting;

public sealed class ReplyFormatterTests
{
    private const int MaxText = 4_000;
    private const int MaxParts = 40;
    private const int MaxRow = 5;

    private static readonly string[] Mentions = ["@everyone", "@here", "<@1>", "<@&1>", "<#1>", "</ban:1>", "<t:1:F>", "<id:home>"];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String, Gen.Int[0, 6_000].Select(length => new string('w', length)), Gen.Int[0, 800].Select(length => string.Concat(Enumerable.Repeat("*👩‍👩‍👧_[ ", length))), Gen.Int[0, Mentions.Length - 1].Select(index => Mentions[index]));

    // Within code Discord shows mentions as they stand.
    private static readonly Gen<RunStyle> AnyStyle = Gen.Enum<RunStyle>().Where(style => style != RunStyle.Code);

    private static readonly Gen<TextRun> AnyRun = Gen.Select(AnyText, AnyStyle, Gen.Bool, (text, style, isLink) => new TextRun(text, style, isLink ? new Uri("https://outlet.example/a_(b)") : null));

    private static readonly Gen<ReplySection> AnySection = Gen.OneOf(
        AnyRun.Array[0, 6].Select(runs => (ReplySection)new ReplySection.Paragraph(runs)),
        AnyRun.Array[0, 4].Array[0, 8].Select(items => (ReplySection)new ReplySection.Points(items)),
        Gen.Select(AnyText, AnyText, (name, value) => new ReplyField(name, value)).Array[0, 12].Select(fields => (ReplySection)new ReplySection.Fields(fields)),
        Gen.Int[1, 10].Select(stories => (ReplySection)new ReplySection.Preview(DigestOf.Stories(stories))));

    private static readonly Gen<CommandReply> AnyReply = Gen.Select(
        AnyText, AnyText.Array[0, 5], AnySection.Array[0, 6], Gen.Select(AnyText, AnyText, (label, command) => new ReplyButton(label, "/" + command)).Array[0, 30], Gen.Bool,
        (title, chips, sections, buttons, hasPages) => new CommandReply
        {
            Title = title,
            Chips = chips,
            Sections = sections,
            Buttons = buttons,
            Page = hasPages ? new ReplyPage(2, 3, "/whosaid ferry page:3", "/whosaid ferry page:1") : null,
            ShareCommand = hasPages ? "/share whosaid ferry" : null,
        });

    [Fact]
    public void No_reply_exceeds_what_Discord_takes_and_none_mentions_anybody() => AnyReply.Sample(reply =>
        Assert.All(ReplyFormatter.Messages(reply, isShared: false, isManager: true, ReplyLanguage.Of("de")), message =>
        {
            Assert.InRange(message.Text.Length, 0, MaxText);
            Assert.InRange(message.Size, 1, MaxParts);
            Assert.All(Rows(message), row => Assert.InRange(row.Components!.Count, 1, MaxRow));
            Assert.Empty(message.Body().AllowedMentions!.Parse);
            Assert.DoesNotContain(Mentions.Where(mention => !mention.StartsWith("<t", StringComparison.Ordinal)), mention => message.Text.Contains(mention, StringComparison.Ordinal));
        }), iter: 200);

    [Fact]
    public void Every_reply_is_as_Discord_describes_it()
    {
        Assert.SkipUnless(DiscordApi.Known is not null, DiscordApi.Missing);

        AnyReply.Sample(reply => Assert.All(ReplyFormatter.Messages(reply, isShared: true, isManager: false, ReplyLanguage.Of("en")), message =>
            Assert.Empty(DiscordApi.Known!.Problems("PATCH", "webhooks/1/token/messages/@original", JsonSerializer.SerializeToNode(message.Body(), DiscordJson.Default.MessageBody)))), iter: 20);
    }

    private static IEnumerable<ComponentPayload> Rows(DiscordMessage message) => message.Components.SelectMany(part => part.Components ?? []).Where(part => part.Type == ComponentType.ActionRow);
}
