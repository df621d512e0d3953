using DigestBot.Core.Articles;
using DigestBot.Core.Commands;
using DigestBot.Core.Digests;
using DigestBot.Core.Stories;
using DigestBot.Platforms.Terminal;
using DigestBot.Reading.Quotes;

namespace DigestBot.Tests.Platforms.Terminal;

public sealed class ConsoleFormatterTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private readonly ConsoleFormatter formatter = new(Berlin);

    [Fact]
    public void A_digest_names_sources_of_every_story_and_speakers_of_every_quote()
    {
        var gull = Source("The Gull", "Ferry talks resume", "https://gull.example/ferry");
        DigestSource[] many = [gull, Source("Harbour Post"), Source("Norland Wire"), Source("Daily Quay"), Source("The Lamp")];
        var digest = new Digest(
            "Morning digest",
            new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero),
            [
                new DigestStory(
                    new StoryId("ferry"),
                    "Ferry talks between Norland and Sandrey resume after a winter of silence",
                    ["The ferry talks resumed on Monday in the old customs house.", "Both sides spoke of a positive step, though no date for the first crossing was named."],
                    many,
                    new DigestQuote("We consider it a positive step", "Mara Lind", "harbour commissioner", gull))
                {
                    Since = new DateTimeOffset(2026, 11, 16, 9, 0, 0, TimeSpan.Zero),
                    Earlier = new EarlierQuote("There is nothing to talk about", many[1], new DateTimeOffset(2026, 11, 12, 9, 0, 0, TimeSpan.Zero)),
                },
                new DigestStory(new StoryId("bridge"), "A bridge is closed", ["The bridge is closed."], [gull], null),
            ],
            [new DigestHeadline(new StoryId("cup"), "Cup final goes to a replay", Source("Daily Quay"))],
            ArticleCount: 17,
            SourceCount: 5)
        {
            ReadingMinutes = 3,
        };

        Snapshot.Matches(Drawn.Plain(formatter.Digest(digest)));
    }

    [Fact]
    public void Quote_cards_have_a_fixed_order()
    {
        var direct = new SampleArticle("ferry").Saying("We consider it a positive step, but it is too early to speak of results.", "Mara Lind", "harbour commissioner")
            .With(quote => quote with { Place = "told reporters", Before = "She was asked about the ferry talks.", After = "She declined to name a date." });
        var indirect = new SampleArticle("ferry").Saying("the talks would go on in spring", "Mara Lind", kind: QuoteKind.Indirect, confidence: Confidence.Likely);
        var unclear = new SampleArticle("ferry").Saying("scare", null, kind: QuoteKind.Mixed, confidence: Confidence.Unclear);
        CardSource[] sources = [Card("The Gull", "https://gull.example/ferry"), Card("Harbour Post"), Card("Norland Wire"), Card("Daily Quay")];
        var at = new DateTimeOffset(2026, 11, 22, 23, 30, 0, TimeSpan.Zero);
        var reply = new CommandReply
        {
            Title = "3 statements",
            Chips = ["by Mara Lind", "about ferry"],
            Sections =
            [
                new ReplySection.Card(new QuoteCard(direct.Read().Quotes[0], at, [.. sources.Select((source, at) => at == 0 ? Deep(source) : source)])
                {
                    Wordings = 2,
                    Actions = [new ReplyButton("Context", "/whosaid context 17@ferry"), new ReplyButton("Wordings 2", "/whosaid wordings 17@ferry"), new ReplyButton("Cite", "/whosaid cite 17@ferry")],
                }),
                new ReplySection.Card(new QuoteCard(indirect.Read().Quotes[0], at, sources[..1])),
                new ReplySection.Card(new QuoteCard(unclear.Read().Quotes[0], null, sources[1..2])),
            ],
            Page = new ReplyPage(1, 2, "/whosaid what did Lind say page 2"),
        };

        Snapshot.Matches(Drawn.Plain(formatter.Reply(reply)));
    }

    [Fact]
    public void A_reply_shows_text_points_fields_and_the_command_behind_a_button()
    {
        var reply = new CommandReply
        {
            Title = "Title",
            Sections =
            [
                new ReplySection.Paragraph([new TextRun("Read "), new TextRun("this", RunStyle.Strong), new TextRun(", then that.", Link: new Uri("https://example.org/a"))]),
                new ReplySection.Points([[new TextRun("one")], [new TextRun(string.Join(' ', Enumerable.Repeat("two", 40)))]]),
                new ReplySection.Fields([new ReplyField("Articles", "17")]),
            ],
            Buttons = [new ReplyButton("Summary", "/summary ferry")],
        };

        Snapshot.Matches(Drawn.Plain(formatter.Reply(reply)));
    }

    [Fact]
    public void An_indirect_statement_is_never_in_quotation_marks()
    {
        var quote = new SampleArticle("a").Saying("talks would go on", "Lind", kind: QuoteKind.Indirect).Read().Quotes[0];

        var shown = Drawn.Plain(formatter.Reply(new CommandReply { Sections = [new ReplySection.Card(new QuoteCard(quote, null, [Card("The Gull")]))] }));

        Assert.DoesNotContain('“', shown);
        Assert.Contains("paraphrase by The Gull: talks would go on", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_article_sends_no_escapes_and_no_markup()
    {
        var quote = new SampleArticle("a").Saying("\u001b]0;owned\u0007[red]x[/] [link=http://e]y", "Li\u001b[2Jnd").Read().Quotes[0];

        var shown = Drawn.Plain(formatter.Reply(new CommandReply { Title = "[bold]", Sections = [new ReplySection.Card(new QuoteCard(quote, null, [Card("\u009b31m")]))] }));

        Assert.DoesNotContain(shown, c => char.IsControl(c) && c != '\n');
        Assert.Contains("[red]x[/]", shown, StringComparison.Ordinal);
    }

    private static DigestSource Source(string outlet, string title = "A title", string? link = null) =>
        new(outlet, title, link is null ? null : new Uri(link), new ArticleId(outlet));

    private static CardSource Deep(CardSource source) => source with { Passage = new Uri("https://gull.example/ferry#:~:text=We%20consider%20it%20a,to%20speak%20of%20results"), Paragraph = 7 };

    private static CardSource Card(string outlet, string? link = null) => new(outlet, "Ferry talks resume", link is null ? null : new Uri(link), new ArticleId(outlet));
}
