using DigestBot.Core.Platforms;
using DigestBot.Core.Questions;
using DigestBot.Core.Sources;
using DigestBot.Reading.Quotes;
using DigestBot.Testing;

namespace DigestBot.Storage.Tests;

public abstract class QuoteStoreContract(StoreFixture fixture) : StoreTests(fixture)
{
    private QuoteStore Store => new(Database);

    [Fact]
    public async Task Speakers_are_counted_once_whatever_their_marks()
    {
        await KeepAsync(new ArticleBuilder().Saying("One", "José Marín").Saying("Two", "Jose Marin").Saying("Three").Saying("Four", "Jo Vik", confidence: Confidence.Unclear));

        var speakers = await Store.SpeakersAsync(Cancel);

        Assert.Equal([2, 1], speakers.Select(speaker => speaker.Quotes));
        Assert.Equal("Mara Lind", speakers[1].Name);
    }

    [Fact]
    public async Task A_question_by_speaker_and_topic_finds_what_fits_both()
    {
        await KeepAsync(new ArticleBuilder().Saying("The ferries sail again").Saying("I like soup").Saying("Ferry crews are tired", "Jo Vik"));

        var found = await AskAsync(new Question { Speaker = "mara lind", Topics = ["soup"] });

        Assert.Equal(["I like soup"], found);
    }

    [Fact]
    public async Task A_topic_is_found_in_any_form_of_the_word()
    {
        await KeepAsync(new ArticleBuilder().Titled("Harbour news").Saying("The ferries sail again").Saying("I like soup"));

        var found = await AskAsync(new Question { Topics = ["ferry"] });

        Assert.Contains("The ferries sail again", found);
    }

    [Fact]
    public async Task A_phrase_is_found_whatever_its_case_and_marks_but_not_inside_a_word()
    {
        await KeepAsync(new ArticleBuilder().Saying("We consider it a “positive step”, really").Saying("A positive stepchange"));

        var found = await AskAsync(new Question { Phrase = "Positive  STEP" });

        Assert.Equal(["We consider it a “positive step”, really"], found);
    }

    [Fact]
    public async Task What_is_quoted_comes_before_what_is_reported_and_the_newest_first()
    {
        await KeepAsync(new ArticleBuilder().Named("a").Telling("A.").Published(At(1)).Saying("old words"));
        await KeepAsync(new ArticleBuilder().Named("b").Telling("B.").Published(At(2)).Saying("reported words", kind: QuoteKind.Indirect).Saying("new words"));

        var found = await AskAsync(new Question { Speaker = "Mara Lind" });

        Assert.Equal(["new words", "old words", "reported words"], found);
    }

    [Fact]
    public async Task An_unclear_speaker_answers_no_question_by_name()
    {
        await KeepAsync(new ArticleBuilder().Saying("Perhaps", confidence: Confidence.Unclear));

        Assert.Empty(await AskAsync(new Question { Speaker = "Mara Lind" }));
        Assert.Equal(["Perhaps"], await AskAsync(new Question { Phrase = "perhaps" }));
    }

    [Fact]
    public async Task Date_and_outlet_narrow_the_answer()
    {
        await KeepAsync(new ArticleBuilder().Named("a").Telling("A.").In("The Northern Courier").Published(At(1)).Saying("early"));
        await KeepAsync(new ArticleBuilder().Named("b").Telling("B.").In("The Northern Courier").Published(At(5)).Saying("late"));
        await KeepAsync(new ArticleBuilder().Named("c").Telling("C.").In("Valley Ledger").Published(At(5)).Saying("elsewhere"));

        var found = await AskAsync(new Question { Since = At(3), Outlet = "northern courier" });

        Assert.Equal(["late"], found);
    }

    [Fact]
    public async Task Pages_do_not_overlap_and_the_count_is_of_all()
    {
        await KeepAsync(new ArticleBuilder().Saying("One").Saying("Two").Saying("Three").Saying("Four"));
        var question = new Question { Speaker = "Mara Lind" };

        var first = await Store.FindAsync(question, 0, 3, Cancel);
        var second = await Store.FindAsync(question, 3, 3, Cancel);

        Assert.Equal(["One", "Two", "Three", "Four"], first.Concat(second).Select(found => found.Quote.Text));
        Assert.Equal(4, await Store.CountAsync(question, Cancel));
    }

    [Fact]
    public async Task A_speaker_has_the_role_given_last()
    {
        await KeepAsync(new ArticleBuilder().Named("b").Telling("B.").Published(At(5)).WithRole("former mayor").Saying("two"));
        await KeepAsync(new ArticleBuilder().Named("a").Telling("A.").Published(At(1)).WithRole("mayor").Saying("one"));
        await KeepAsync(new ArticleBuilder().Named("c").Telling("C.").Published(At(9)).Saying("three"));

        var speakers = await Store.SpeakersAsync(Cancel);

        Assert.Equal([new KnownSpeaker("Mara Lind", "former mayor", 3)], speakers);
    }

    [Fact]
    public async Task A_speaker_has_the_name_written_most()
    {
        await KeepAsync(new ArticleBuilder().Saying("one", "Jose Marin").Saying("two", "José Marín").Saying("three", "José Marín"));

        var speakers = await Store.SpeakersAsync(Cancel);

        Assert.Equal([new KnownSpeaker("José Marín", null, 3)], speakers);
    }

    [Theory]
    [InlineData("press", "The president spoke")]
    [InlineData("party", "Part of it is done")]
    [InlineData("story", "The storm is over")]
    [InlineData("class", "He is in Glasgow and clasps hands")]
    public async Task A_topic_is_not_found_in_another_word(string topic, string words)
    {
        await KeepAsync(new ArticleBuilder().Titled("News").Saying(words));

        Assert.Empty(await AskAsync(new Question { Topics = [topic] }));
    }

    [Theory]
    [InlineData("party", "Both parties agree")]
    [InlineData("parties", "The party is over")]
    [InlineData("talks", "We talk")]
    [InlineData("failed", "They fail")]
    [InlineData("meeting", "We meet")]
    [InlineData("ferr", "A ferry left")]
    [InlineData("press", "The presses stopped")]
    [InlineData("new york", "I love New York")]
    public async Task A_topic_is_found_in_its_other_forms(string topic, string words)
    {
        await KeepAsync(new ArticleBuilder().Titled("News").Saying(words));

        Assert.Single(await AskAsync(new Question { Topics = [topic] }));
    }

    [Fact]
    public async Task A_question_of_any_length_is_answered()
    {
        await KeepAsync(new ArticleBuilder().Saying("One"));
        var words = Enumerable.Range(0, 3000).Select(i => $"word{i}").ToList();

        Assert.Empty(await AskAsync(new Question { Topics = words }));
        Assert.Empty(await AskAsync(new Question { Phrase = string.Join(' ', words) + new string('x', 100_000) }));
        Assert.Empty(await AskAsync(new Question { Speaker = new string('x', 100_000), Outlet = new string('y', 100_000) }));
        Assert.Empty(await AskAsync(new Question { Phrase = "\0 \ud800 x", Speaker = "\0", Topics = ["\0", "\ud800"], Outlet = "\ud800" }));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("' or 1=1 --")]
    public async Task Signs_of_the_query_language_are_only_signs(string words)
    {
        await KeepAsync(new ArticleBuilder().Saying("One"));

        Assert.Empty(await AskAsync(new Question { Phrase = words + " never said" }));
    }

    [Theory]
    [InlineData("we will never give up the islands")]
    [InlineData("WE WILL — never! — give up these islands")]
    [InlineData("give up the")]
    [InlineData("islands")]
    public async Task What_somebody_remembers_wrongly_finds_what_was_said(string remembered)
    {
        await KeepAsync(new ArticleBuilder().Saying("We will not give up the islands").Saying("We like soup").Saying("It is for the islands to say", kind: QuoteKind.Indirect));

        var like = await Store.LikeAsync(remembered, 5, Cancel);

        Assert.Equal("We will not give up the islands", like[0].Quote.Text);
        Assert.DoesNotContain(like, found => found.Quote.Text == "We like soup");
    }

    [Fact]
    public async Task Of_many_like_quotes_the_likest_comes_first()
    {
        var article = new ArticleBuilder();
        for (var i = 0; i < 300; i++)
        {
            article.Saying($"We will do what we have to do, said number {i}");
        }

        await KeepAsync(article.Saying("What we will do we have to do now"));

        var like = await Store.LikeAsync("what we will do we have to do", 3, Cancel);

        Assert.Equal("What we will do we have to do now", like[0].Quote.Text);
        Assert.Equal(3, like.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("\0")]
    [InlineData("\"quoted\" OR NOT (x* AND ^y) NEAR(a b, 2) {words} : c + d")]
    [InlineData("'; drop table quotes; --")]
    [InlineData("a & b | !c <-> d:*A '")]
    [InlineData("\u202Eneve si siht\u202C @everyone <@1>")]
    public async Task Hostile_words_harm_nothing(string words)
    {
        await KeepAsync(new ArticleBuilder().Saying("One").WithRole("x"));
        var channel = new ChannelId(words, words);

        Assert.Empty(await Store.LikeAsync(words, 5, Cancel));
        Assert.Empty(await AskAsync(new Question { Phrase = words, Speaker = words, Topics = [words, $"{words}x"], Outlet = words }));
        Assert.Equal(0, await Store.CountAsync(new Question { Phrase = words + " x", Outlet = words }, Cancel));
        Assert.Single(await AskAsync(new Question { Speaker = "Mara Lind", Channel = channel }));
    }

    [Fact]
    public async Task Ten_thousand_characters_are_a_quote_and_a_question()
    {
        var words = string.Join(' ', Enumerable.Range(0, 1500).Select(i => $"word{i}"));
        await KeepAsync(new ArticleBuilder().Saying(words).Saying(new string('x', 10_000)));

        Assert.Single(await AskAsync(new Question { Phrase = words }));
        Assert.Single(await AskAsync(new Question { Phrase = "word1498 word1499" }));
        Assert.Single(await AskAsync(new Question { Topics = [new string('x', 10_000)] }));
        Assert.Equal(words, (await Store.LikeAsync(words, 5, Cancel))[0].Quote.Text);
    }

    [Fact]
    public async Task A_text_without_end_is_kept_and_found_by_its_beginning()
    {
        var words = string.Join(' ', Enumerable.Range(0, 60_000).Select(i => $"wörd{i}🎈"));
        await KeepAsync(new ArticleBuilder().Saying(words));

        Assert.Single(await AskAsync(new Question { Phrase = "word10🎈 word11🎈" }));
    }

    [Fact]
    public async Task Words_of_a_phrase_follow_one_another()
    {
        await KeepAsync(new ArticleBuilder().Saying("A step that is positive").Saying("No positive but a small step"));

        Assert.Empty(await AskAsync(new Question { Phrase = "positive step" }));
    }

    [Fact]
    public async Task A_phrase_does_not_run_on_into_the_sentence_behind()
    {
        await KeepAsync(new ArticleBuilder().Telling("Step by step.").Saying("It is positive"));

        Assert.Empty(await AskAsync(new Question { Phrase = "positive step" }));
    }

    [Fact]
    public async Task A_changed_text_is_found_by_its_new_words_alone()
    {
        await KeepAsync(new ArticleBuilder().Telling("First.").Saying("The old words", "Jo Vik"));
        await KeepAsync(new ArticleBuilder().Telling("Second.").Published(At(3)).Saying("The new words"));

        Assert.Empty(await AskAsync(new Question { Phrase = "old words" }));
        Assert.Empty(await AskAsync(new Question { Speaker = "Jo Vik" }));
        Assert.Equal(["The new words"], await AskAsync(new Question { Phrase = "new words" }));
    }

    [Fact]
    public async Task An_article_without_a_date_stands_where_it_was_added_but_answers_no_question_by_date()
    {
        await KeepAsync(new ArticleBuilder().Named("a").Telling("A.").Published(At(1)).Saying("early words"));
        await KeepAsync(new ArticleBuilder().Named("b").Telling("B.").Published(null).Added(At(3)).Saying("undated words"));
        await KeepAsync(new ArticleBuilder().Named("c").Telling("C.").Published(At(5)).Saying("late words"));

        Assert.Equal(["late words", "undated words", "early words"], await AskAsync(new Question { Topics = ["words"] }));
        Assert.Equal(["late words"], await AskAsync(new Question { Topics = ["words"], Since = At(2) }));
        Assert.Equal(["late words"], await AskAsync(new Question { Since = At(2) }));
    }

    [Fact]
    public async Task Since_narrows_indirect_statements_too()
    {
        await KeepAsync(new ArticleBuilder().Named("a").Telling("A.").Published(At(1)).Saying("told early", kind: QuoteKind.Indirect));
        await KeepAsync(new ArticleBuilder().Named("b").Telling("B.").Published(At(5)).Saying("told late", kind: QuoteKind.Indirect).Saying("said late"));

        Assert.Equal(["said late", "told late"], await AskAsync(new Question { Speaker = "Mara Lind", Since = At(3) }));
    }

    [Fact]
    public async Task Pages_go_on_where_the_last_one_ended_across_kinds_and_dates()
    {
        for (var i = 0; i < 6; i++)
        {
            await KeepAsync(new ArticleBuilder().Named($"a{i}").Telling($"{i}.").Published(At(i)).Saying($"said {i}").Saying($"told {i}", kind: QuoteKind.Indirect));
        }

        var question = new Question { Speaker = "Mara Lind", Since = At(2) };
        var pages = new List<string>();
        for (var skip = 0; skip < 10; skip += 3)
        {
            pages.AddRange((await Store.FindAsync(question, skip, 3, Cancel)).Select(found => found.Quote.Text));
        }

        Assert.Equal(["said 5", "said 4", "said 3", "said 2", "told 5", "told 4", "told 3", "told 2"], pages);
    }

    [Fact]
    public async Task A_channel_is_answered_from_the_sources_that_it_follows()
    {
        var (mine, others) = (await FollowedAsync("https://mine.example/feed", Channel), await FollowedAsync("https://others.example/feed", new ChannelId("slack", "C1")));
        await KeepAsync(new ArticleBuilder().Named("a").Telling("A.").Saying("mine said"), mine);
        await KeepAsync(new ArticleBuilder().Named("b").Telling("B.").Saying("others said"), others);

        Assert.Equal(["mine said"], await AskAsync(new Question { Topics = ["said"], Channel = Channel }));
        Assert.Equal(2, (await AskAsync(new Question { Topics = ["said"] })).Length);
    }

    [Fact]
    public async Task What_another_source_shows_later_answers_its_channel_too()
    {
        var (mine, others) = (await FollowedAsync("https://mine.example/feed", Channel), await FollowedAsync("https://others.example/feed", new ChannelId("slack", "C1")));
        await KeepAsync(new ArticleBuilder().Saying("both show it"), others);
        Assert.Empty(await AskAsync(new Question { Topics = ["show"], Channel = Channel }));

        await KeepAsync(new ArticleBuilder().Saying("both show it"), mine);

        Assert.Equal(["both show it"], await AskAsync(new Question { Topics = ["show"], Channel = Channel }));
        Assert.Equal(["both show it"], await AskAsync(new Question { Topics = ["show"], Channel = new ChannelId("slack", "C1") }));
    }

    [Fact]
    public async Task Files_and_sources_of_the_settings_answer_every_channel()
    {
        var everybodys = await FollowedAsync("https://settings.example/feed", ChannelId.Every);
        await KeepAsync(new ArticleBuilder().Named("a").Telling("A.").Saying("a file said"));
        await KeepAsync(new ArticleBuilder().Named("b").Telling("B.").Saying("the settings said"), everybodys);

        Assert.Equal(2, (await AskAsync(new Question { Topics = ["said"], Channel = Channel })).Length);
    }

    [Fact]
    public async Task A_channel_of_many_sources_is_answered_from_them_alone()
    {
        var mine = new List<SourceId>();
        for (var i = 0; i < 40; i++)
        {
            mine.Add(await FollowedAsync($"https://s{i}.example/feed", Channel));
        }

        await KeepAsync(new ArticleBuilder().Named("a").Telling("A.").Published(At(1)).Saying("mine said"), mine[7]);
        await KeepAsync(new ArticleBuilder().Named("b").Telling("B.").Published(At(2)).Saying("others said"), await FollowedAsync("https://others.example/feed", new ChannelId("slack", "C1")));

        Assert.Equal(["mine said"], await AskAsync(new Question { Topics = ["said"], Channel = Channel }));
        Assert.Equal(["mine said"], await AskAsync(new Question { Phrase = "mine said", Channel = Channel, Since = At(0) }));
        Assert.Equal(["mine said"], await AskAsync(new Question { Channel = Channel }));
        Assert.Equal(["mine said"], await AskAsync(new Question { Channel = Channel, Since = At(0) }));
        Assert.Equal(1, await Store.CountAsync(new Question { Channel = Channel }, Cancel));
    }

    [Fact]
    public async Task A_source_that_is_followed_no_longer_does_not_answer()
    {
        var mine = await FollowedAsync("https://mine.example/feed", Channel);
        await KeepAsync(new ArticleBuilder().Saying("mine said"), mine);

        await new SourceStore(Database).UnfollowAsync(mine, Channel, At(9), Cancel);

        Assert.Empty(await AskAsync(new Question { Topics = ["said"], Channel = Channel }));
    }

    [Fact]
    public async Task What_is_like_remembered_words_can_be_looked_for_in_a_channels_sources_alone()
    {
        var (mine, others) = (await FollowedAsync("https://mine.example/feed", Channel), await FollowedAsync("https://others.example/feed", new ChannelId("slack", "C1")));
        await KeepAsync(new ArticleBuilder().Named("a").Telling("A.").Saying("We will not give up the islands"), mine);
        await KeepAsync(new ArticleBuilder().Named("b").Telling("B.").Saying("We will not give up the lowlands"), others);

        var like = await Store.LikeAsync("we will give up the islands", Channel, 5, Cancel);

        Assert.Equal(["We will not give up the islands"], like.Select(quote => quote.Quote.Text));
        Assert.Equal(2, (await Store.LikeAsync("we will give up the islands", 5, Cancel)).Count);
    }

    [Fact]
    public async Task The_same_words_in_several_articles_are_one_utterance_with_its_wordings()
    {
        await KeepAsync(new ArticleBuilder().Named("a").Telling("A.").In("Gazette").Published(At(1)).Saying("We will not give up the islands, whatever it costs"));
        await KeepAsync(new ArticleBuilder().Named("b").Telling("B.").In("Courier").Published(At(2)).Saying("We will not give up the islands, whatever it costs", "Lind"));
        await KeepAsync(new ArticleBuilder().Named("c").Telling("C.").In("Ledger").Published(At(3)).Saying("We will give up the islands"));

        var found = await Store.FindAsync(new Question { Speaker = "Mara Lind" }, 0, 10, Cancel);
        var wordings = await Store.WordingsAsync(found[0].Utterance!.Value, Cancel);

        Assert.Single(found.Select(quote => quote.Utterance).Distinct());
        Assert.All(found, quote => Assert.Equal(2, quote.Others.Count));
        Assert.Equal(["Gazette", "Courier"], wordings[0].Outlets);
        Assert.Equal(["not", "whatever it costs"], wordings[1].LeftOut);
        Assert.Equal(["Ledger"], wordings[1].Outlets);
    }

    [Fact]
    public async Task What_is_said_again_days_later_or_by_another_is_another_utterance()
    {
        await KeepAsync(new ArticleBuilder().Named("a").Telling("A.").Published(At(1)).Saying("We will not give up the islands"));
        await KeepAsync(new ArticleBuilder().Named("b").Telling("B.").Published(At(1).AddDays(3)).Saying("We will not give up the islands"));
        await KeepAsync(new ArticleBuilder().Named("c").Telling("C.").Published(At(1)).Saying("We will not give up the islands", "Jo Vik"));
        await KeepAsync(new ArticleBuilder().Named("d").Telling("D.").Published(At(1)).Saying("We will build a bridge to the islands"));

        Assert.All(await Store.FindAsync(new Question(), 0, 10, Cancel), quote => Assert.Null(quote.Utterance));
    }

    [Fact]
    public async Task A_changed_text_leaves_the_utterance_it_had()
    {
        await KeepAsync(new ArticleBuilder().Named("a").Telling("A.").Saying("We will not give up the islands"));
        await KeepAsync(new ArticleBuilder().Named("b").Telling("B.").Saying("We will not give up the islands"));

        await KeepAsync(new ArticleBuilder().Named("b").Telling("Of all that was told here before, after some thought, nothing at all is left.").Saying("It was never said"));

        Assert.All(await Store.FindAsync(new Question(), 0, 10, Cancel), quote => Assert.Empty(quote.Others));
    }

    private async Task<SourceId> FollowedAsync(string address, ChannelId channel)
    {
        var uri = new Uri(address);
        var source = new Source { Id = SourceAddress.IdOf(uri), Kind = SourceKind.Feed, Address = uri, AddedAt = At(0), NextCheckAt = At(0) };
        await new SourceStore(Database).FollowAsync(source, channel, At(0), Cancel);
        return source.Id;
    }

    private async Task KeepAsync(ArticleBuilder article, SourceId source)
    {
        var built = article.Build();
        await new ArticleStore(Database).AddAsync(built, new Sighting(source, built.Origin, built.AddedAt, []), Cancel);
    }

    private async Task KeepAsync(ArticleBuilder article) => await new ArticleStore(Database).AddFileAsync(article.Build(), Cancel);

    private async Task<string[]> AskAsync(Question question) => [.. (await Store.FindAsync(question, 0, 10, Cancel)).Select(found => found.Quote.Text)];
}

public sealed class SqliteQuoteStoreTests(SqliteFixture fixture) : QuoteStoreContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresQuoteStoreTests(PostgresFixture fixture) : QuoteStoreContract(fixture), IClassFixture<PostgresFixture>;
