using Dapper;
using DigestBot.Core.Articles;
using DigestBot.Core.Platforms;
using DigestBot.Core.Sources;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Quotes;
using DigestBot.Testing;

namespace DigestBot.Storage.Tests;

public abstract class ArticleStoreContract(StoreFixture fixture) : StoreTests(fixture)
{
    // Long enough to be told by its words alone.
    private const string Report = """
        The crews went back to work on Tuesday after the company and the seafarers had signed an agreement on rosters, rest days and night
        standby. Both sides said that the timetable would be complete by the weekend, and that the islands would get the freight that had
        waited on the quays for nine days before anything else was loaded. The harbour office counted forty lorries on Monday night.
        """;

    private ArticleStore Store => new(Database);

    [Fact]
    public async Task An_article_comes_back_as_it_was()
    {
        var article = new ArticleBuilder().At("https://harbourgazette.example/a").WithRole("harbour commissioner")
            .Saying("We consider it a positive step").Saying("the talks would go on", kind: QuoteKind.Indirect).Build();

        await Store.AddFileAsync(article, Cancel);
        var kept = await Store.FindAsync("ferry-strike", Cancel);

        Assert.NotNull(kept);
        Assert.Equivalent(article, kept, strict: true);
    }

    [Fact]
    public async Task An_article_read_from_text_comes_back_as_it_was()
    {
        const string Text = "Outlet: Valley Ledger\nDate: 2026-11-17\n\nDam repairs begin\n\n“We start today,” said Oda Brekke, the engineer. “It will hold 🙂.”\n\nPhoto: Jo Vik";
        var read = (ReadOutcome.Read)new ArticleReader(ReadingLimits.Default).Read(Text, ArticleFormat.Text);
        var article = new KeptArticle(new ArticleId("dam"), read.Article, "/a/dam.txt", At(8));

        await Store.AddFileAsync(article, Cancel);
        var kept = await Store.FindAsync("dam", Cancel);

        Assert.Equivalent(article, kept, strict: true);
        Assert.All(kept!.Article.Quotes, quote => Assert.Equal(quote.Text, quote.Span.Of(kept.Article.Article.Text)));
    }

    [Fact]
    public async Task The_same_text_under_another_name_is_known()
    {
        await Store.AddFileAsync(new ArticleBuilder().Telling(Report).Build(), Cancel);

        var outcome = await Store.AddFileAsync(new ArticleBuilder().Named("copy").Titled("Another headline").Telling(Report).Build(), Cancel);

        Assert.Equal(new AddOutcome.Known(new ArticleId("ferry-strike")), outcome);
        Assert.Equal(1, (await Store.CorpusAsync(Cancel)).Articles);
    }

    [Fact]
    public async Task A_few_words_that_many_pages_show_do_not_make_them_one()
    {
        await Store.AddFileAsync(new ArticleBuilder().Telling("Please switch on scripts.").Build(), Cancel);

        var outcome = await Store.AddFileAsync(new ArticleBuilder().Named("bridge").Titled("Bridge opens").Telling("Please switch on scripts.").Build(), Cancel);

        Assert.IsType<AddOutcome.Added>(outcome);
    }

    [Fact]
    public async Task An_article_of_two_feeds_is_kept_once()
    {
        var (one, other) = (await FollowedAsync("https://gazette.example/news"), await FollowedAsync("https://gazette.example/top"));
        await Store.AddAsync(new ArticleBuilder().Telling(Report).Build(), Seen(one, "guid-1", "https://gazette.example/a?utm_source=news"), Cancel);

        var outcome = await Store.AddAsync(new ArticleBuilder().From("https://gazette.example/a").Telling(Report).Build(), Seen(other, "guid-9", "https://gazette.example/a"), Cancel);

        Assert.IsType<AddOutcome.Known>(outcome);
        Assert.Equal(1, (await Store.CorpusAsync(Cancel)).Articles);
        Assert.Single(await Store.NewsAsync(Channel, At(7), At(9), Cancel));
    }

    [Fact]
    public async Task A_changed_text_of_an_entry_is_its_next_revision_wherever_its_address_leads_now()
    {
        var source = await FollowedAsync("https://gazette.example/news");
        await Store.AddAsync(new ArticleBuilder().From("https://gazette.example/a").Telling(Report).Build(), Seen(source, "guid-1", "https://gazette.example/a"), Cancel);

        var outcome = await Store.AddAsync(
            new ArticleBuilder().Named("b").From("https://gazette.example/b").Telling("Another text.").Build(), Seen(source, "guid-1", "https://gazette.example/b"), Cancel);

        Assert.Equal(new AddOutcome.Revised(new ArticleId("ferry-strike")), outcome);
        Assert.Equal("ferry-strike", (await Store.FindAsync("https://gazette.example/b", Cancel))?.Id.Value);
    }

    [Fact]
    public async Task A_text_that_was_revised_is_known_when_another_feed_still_shows_it()
    {
        var (one, other) = (await FollowedAsync("https://gazette.example/news"), await FollowedAsync("https://wire.example/"));
        await Store.AddAsync(new ArticleBuilder().From("https://gazette.example/a").Telling(Report).Build(), Seen(one, "1", "https://gazette.example/a"), Cancel);
        await Store.AddAsync(new ArticleBuilder().From("https://gazette.example/a").Telling(Report + " It was longer.").Build(), Seen(one, "1", "https://gazette.example/a"), Cancel);

        var outcome = await Store.AddAsync(new ArticleBuilder().Named("copy").From("https://wire.example/x").Telling(Report).Build(), Seen(other, "x", "https://wire.example/x"), Cancel);

        Assert.Equal(new AddOutcome.Known(new ArticleId("ferry-strike")), outcome);
        Assert.EndsWith("It was longer.", (await Store.FindAsync("ferry-strike", Cancel))!.Article.Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_written_anew_at_its_own_address_is_a_revision_whatever_other_address_is_shared()
    {
        var (one, other) = (await FollowedAsync("https://gazette.example/news"), await FollowedAsync("https://gazette.example/top"));
        await Store.AddAsync(new ArticleBuilder().From("https://gazette.example/p").Telling(Report).Build(), Seen(one, "1", "https://gazette.example/p", "https://gazette.example/all"), Cancel);

        var outcome = await Store.AddAsync(
            new ArticleBuilder().Named("poem").Titled("Poem").Telling("Gulls circle above quiet water until evening.").Build(),
            Seen(other, "2", "https://gazette.example/p", "https://gazette.example/all"),
            Cancel);

        Assert.Equal(new AddOutcome.Revised(new ArticleId("ferry-strike")), outcome);
    }

    [Fact]
    public async Task An_article_is_kept_however_long_its_address_is()
    {
        var source = await FollowedAsync("https://gazette.example/news");
        var random = new Random(1);
        var link = $"https://gazette.example/{string.Concat(Enumerable.Range(0, 9000).Select(_ => (char)random.Next('a', 'z')))}";

        await Store.AddAsync(new ArticleBuilder().From(link).Telling(Report).Build(), Seen(source, "1", link), Cancel);

        Assert.NotNull(await Store.FindAsync(link, Cancel));
    }

    [Fact]
    public async Task Pages_that_wrongly_call_themselves_by_one_address_stay_apart()
    {
        var source = await FollowedAsync("https://gazette.example/news");
        await Store.AddAsync(new ArticleBuilder().From("https://gazette.example/a").Telling(Report).Build(), Seen(source, "1", "https://gazette.example/a", "https://gazette.example/page"), Cancel);

        var outcome = await Store.AddAsync(
            new ArticleBuilder().Named("poem").From("https://gazette.example/b").Telling("Gulls circle above quiet water until evening.").Build(),
            Seen(source, "2", "https://gazette.example/b", "https://gazette.example/page"),
            Cancel);

        Assert.Equal(new AddOutcome.Added(new ArticleId("poem")), outcome);
    }

    [Fact]
    public async Task The_words_of_a_feed_do_not_replace_a_full_text_but_a_full_text_replaces_them()
    {
        var (one, other) = (await FollowedAsync("https://gazette.example/news"), await FollowedAsync("https://gazette.example/top"));
        var teaser = new ArticleBuilder().From("https://gazette.example/a").Telling("Crews went back.").FromFeed();
        var full = new ArticleBuilder().From("https://gazette.example/a").Telling(Report);
        await Store.AddAsync(teaser.Build(), Seen(one, "1", "https://gazette.example/a"), Cancel);

        var better = await Store.AddAsync(full.Build(), Seen(other, "2", "https://gazette.example/a"), Cancel);
        var worse = await Store.AddAsync(teaser.Telling("Crews went back today.").Build(), Seen(one, "1", "https://gazette.example/a"), Cancel);

        Assert.IsType<AddOutcome.Revised>(better);
        Assert.IsType<AddOutcome.Known>(worse);
        Assert.Equal(ArticleBasis.FullText, (await Store.FindAsync("ferry-strike", Cancel))!.Article.Article.Basis);
    }

    [Theory]
    [InlineData("The crews went back to work on Tuesday after the company and the seafarers had signed an agreement on rosters. Subscribe to read on.", false)]
    [InlineData("This report was withdrawn because an earlier version named the wrong islands; we are sorry for that mistake.", true)]
    public async Task The_beginning_of_a_text_behind_an_offer_does_not_replace_it_but_a_withdrawal_does(string offered, bool replaces)
    {
        var source = await FollowedAsync("https://gazette.example/news");
        await Store.AddAsync(new ArticleBuilder().From("https://gazette.example/a").Telling(Report).Build(), Seen(source, "1", "https://gazette.example/a"), Cancel);

        var outcome = await Store.AddAsync(new ArticleBuilder().From("https://gazette.example/a").Telling(offered).Build(), Seen(source, "1", "https://gazette.example/a"), Cancel);

        Assert.Equal(replaces, outcome is AddOutcome.Revised);
        Assert.Equal(replaces, (await Store.FindAsync("ferry-strike", Cancel))!.Article.Article.Text.Contains(offered, StringComparison.Ordinal));
    }

    [Fact]
    public async Task News_of_a_channel_are_what_its_sources_showed_since_it_followed_them()
    {
        var mine = await FollowedAsync("https://gazette.example/news");
        var theirs = SourceAt("https://wire.example/");
        await new SourceStore(Database).FollowAsync(theirs, new ChannelId("console", "other"), At(6), Cancel);
        await Store.AddAsync(new ArticleBuilder().Named("early").Telling("Early.").Build(), Seen(mine, "0") with { At = At(5) }, Cancel);
        await Store.AddAsync(new ArticleBuilder().Named("mine").Telling("Mine.").Build(), Seen(mine, "1"), Cancel);
        await Store.AddAsync(new ArticleBuilder().Named("theirs").Telling("Theirs.").Build(), Seen(theirs.Id, "2"), Cancel);

        var news = await Store.NewsAsync(Channel, At(7), At(9), Cancel);

        Assert.Equal(["mine"], news.Select(article => article.Id.Value));
    }

    [Fact]
    public async Task An_article_is_news_for_a_channel_once_however_many_of_its_sources_show_it_later()
    {
        var (one, other) = (await FollowedAsync("https://gazette.example/news"), await FollowedAsync("https://gazette.example/top"));
        await Store.AddAsync(new ArticleBuilder().Telling(Report).Added(At(8)).Build(), Seen(one, "1"), Cancel);
        await Store.AddAsync(new ArticleBuilder().Telling(Report).Added(At(10)).Build(), Seen(other, "2"), Cancel);

        Assert.Single(await Store.NewsAsync(Channel, At(7), At(9), Cancel));
        Assert.Empty(await Store.NewsAsync(Channel, At(9), At(11), Cancel));
    }

    [Fact]
    public async Task A_changed_text_at_the_same_address_takes_the_place_of_the_old_one()
    {
        await Store.AddFileAsync(new ArticleBuilder().At("https://www.gazette.example/a?utm_source=x").Saying("One").Saying("Two").Build(), Cancel);

        var outcome = await Store.AddFileAsync(new ArticleBuilder().Named("later").At("http://gazette.example/a/#top").Telling("The crews stay ashore.").Saying("Three").Build(), Cancel);
        var kept = await Store.FindAsync("ferry-strike", Cancel);

        Assert.Equal(new AddOutcome.Revised(new ArticleId("ferry-strike")), outcome);
        Assert.Equal(["Three"], kept!.Article.Quotes.Select(quote => quote.Text));
        Assert.Equal(At(8), kept.AddedAt);
    }

    [Fact]
    public async Task A_changed_text_in_the_same_file_takes_the_place_of_the_old_one()
    {
        await Store.AddFileAsync(new ArticleBuilder().Build(), Cancel);

        var outcome = await Store.AddFileAsync(new ArticleBuilder().Telling("The crews stay ashore.").Build(), Cancel);

        Assert.IsType<AddOutcome.Revised>(outcome);
        Assert.Equal(1, (await Store.CorpusAsync(Cancel)).Articles);
    }

    [Fact]
    public async Task Another_article_of_the_same_name_is_kept_beside_the_first()
    {
        await Store.AddFileAsync(new ArticleBuilder().Build(), Cancel);

        var outcome = await Store.AddFileAsync(new ArticleBuilder().From("/other/ferry-strike.txt").Telling("A poem about ferries.").Build(), Cancel);

        var added = Assert.IsType<AddOutcome.Added>(outcome);
        Assert.StartsWith("ferry-strike-", added.Id.Value, StringComparison.Ordinal);
        Assert.Equal(2, (await Store.CorpusAsync(Cancel)).Articles);
    }

    [Fact]
    public async Task The_same_article_offered_by_many_at_once_is_kept_once()
    {
        var offers = Enumerable.Range(0, 12).Select(i => Task.Run(() => Store.AddFileAsync(new ArticleBuilder().Named($"copy-{i}").Saying("Once").Build(), Cancel)));

        var outcomes = await Task.WhenAll(offers);

        Assert.Single(outcomes.OfType<AddOutcome.Added>());
        Assert.Equal(11, outcomes.OfType<AddOutcome.Known>().Count());
        Assert.Equal(new Corpus(1, 1, At(7, 40), At(7, 40)), await Store.CorpusAsync(Cancel));
    }

    [Fact]
    public async Task Articles_are_listed_by_when_they_were_added()
    {
        for (var hour = 8; hour <= 11; hour++)
        {
            await Store.AddFileAsync(new ArticleBuilder().Named($"a{hour}").Telling($"Story of hour {hour}.").Added(At(hour)).Build(), Cancel);
        }

        var listed = await Store.NewsAsync(Channel, At(8), At(10), Cancel);

        Assert.Equal(["a9", "a10"], listed.Select(article => article.Id.Value));
    }

    [Theory]
    [InlineData("ferry-strike")]
    [InlineData("https://gazette.example/a?fbclid=1")]
    [InlineData("Ferry strike ends after nine days")]
    [InlineData("FERRY days")]
    public async Task An_article_is_found_by_id_address_or_title(string wanted)
    {
        await Store.AddFileAsync(new ArticleBuilder().At("https://gazette.example/a").Build(), Cancel);

        var found = await Store.FindAsync(wanted, Cancel);

        Assert.Equal("ferry-strike", found?.Id.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("trains")]
    [InlineData("'; drop table articles; --")]
    [InlineData("https://gazette.example/b")]
    public async Task What_is_not_kept_is_not_found(string wanted)
    {
        await Store.AddFileAsync(new ArticleBuilder().At("https://gazette.example/a").Build(), Cancel);

        Assert.Null(await Store.FindAsync(wanted, Cancel));
    }

    [Fact]
    public async Task The_latest_come_first()
    {
        await Store.AddFileAsync(new ArticleBuilder().Named("old").Telling("Old.").Published(At(1)).Build(), Cancel);
        await Store.AddFileAsync(new ArticleBuilder().Named("new").Telling("New.").Published(At(3)).Build(), Cancel);
        await Store.AddFileAsync(new ArticleBuilder().Named("undated").Telling("Undated.").Published(null).Added(At(2)).Build(), Cancel);

        var latest = await Store.LatestAsync(2, Cancel);

        Assert.Equal(["new", "undated"], latest.Select(article => article.Id.Value));
    }

    [Fact]
    public async Task Another_article_of_the_same_name_is_revised_in_its_turn()
    {
        await Store.AddFileAsync(new ArticleBuilder().Build(), Cancel);
        var other = (AddOutcome.Added)await Store.AddFileAsync(new ArticleBuilder().From("/other/ferry-strike.txt").Telling("A poem about ferries.").Build(), Cancel);

        var outcome = await Store.AddFileAsync(new ArticleBuilder().From("/other/ferry-strike.txt").Telling("A longer poem about ferries.").Build(), Cancel);

        Assert.Equal(new AddOutcome.Revised(other.Id), outcome);
        Assert.Equal(2, (await Store.CorpusAsync(Cancel)).Articles);
    }

    [Fact]
    public async Task An_article_is_kept_even_when_its_longer_name_is_taken()
    {
        var poem = new ArticleBuilder().From("/other/ferry-strike.txt").Telling("A poem about ferries.");
        var first = new ArticleBuilder().Build();
        var longer = $"{first.Id}-{ArticleFingerprint.Of(poem.Build().Article.Article)[..6]}";
        await Store.AddFileAsync(first, Cancel);
        await Store.AddFileAsync(new ArticleBuilder().Named(longer).Telling("Something else.").Build(), Cancel);

        var outcome = await Store.AddFileAsync(poem.Build(), Cancel);

        Assert.IsType<AddOutcome.Added>(outcome);
        Assert.Equal(3, (await Store.CorpusAsync(Cancel)).Articles);
    }

    [Fact]
    public async Task The_address_of_a_whole_site_tells_no_articles_apart()
    {
        await Store.AddFileAsync(new ArticleBuilder().Named("a").At("https://gazette.example/").Telling("A.").Build(), Cancel);

        var outcome = await Store.AddFileAsync(new ArticleBuilder().Named("b").At("https://gazette.example").Telling("B.").Build(), Cancel);

        Assert.Equal(new AddOutcome.Added(new ArticleId("b")), outcome);
        Assert.Null(await Store.FindAsync("https://gazette.example/", Cancel));
    }

    [Fact]
    public async Task Characters_that_no_database_holds_are_replaced_one_for_one()
    {
        await Store.AddFileAsync(new ArticleBuilder().Telling("A\0B \ud83d C 🙂.").Titled("Nul \0").In("\udc00").Saying("Yes\0", "M\0").Build(), Cancel);

        var kept = await Store.FindAsync("ferry-strike", Cancel);

        Assert.Contains("A\ufffdB \ufffd C 🙂.", kept!.Article.Article.Text, StringComparison.Ordinal);
        Assert.Equal("\ufffd", kept.Article.Article.Outlet);
        var quote = Assert.Single(kept.Article.Quotes);
        Assert.Equal("Yes\ufffd", quote.Text);
        Assert.Equal(quote.Text, quote.Span.Of(kept.Article.Article.Text));
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("\ud800")]
    [InlineData("https://gazette.example/\0")]
    public async Task A_question_in_broken_characters_finds_nothing(string wanted) => Assert.Null(await Store.FindAsync(wanted, Cancel));

    [Fact]
    public async Task A_text_of_any_length_may_be_looked_for()
    {
        var title = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"word{i}"));
        await Store.AddFileAsync(new ArticleBuilder().Titled(title).Build(), Cancel);

        Assert.NotNull(await Store.FindAsync(title, Cancel));
        Assert.Null(await Store.FindAsync(title + " more", Cancel));
        Assert.Null(await Store.FindAsync(new string('x', 200_000), Cancel));
    }

    [Fact]
    public async Task Nothing_is_kept_at_first()
    {
        Assert.Equal(new Corpus(0, 0, null, null), await Store.CorpusAsync(Cancel));
        Assert.Empty(await Store.LatestAsync(5, Cancel));
        Assert.Empty(await Store.NewsAsync(Channel, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Cancel));
    }

    [Fact]
    public async Task What_is_read_together_is_of_one_moment()
    {
        await Store.AddFileAsync(new ArticleBuilder().Build(), Cancel);

        var counts = await Database.ReadAsync(
            async connection =>
            {
                var before = await connection.ExecuteScalarAsync<long>("select count(*) from articles");
                await Store.AddFileAsync(new ArticleBuilder().Named("b").Telling("B.").Build(), Cancel);
                return (before, await connection.ExecuteScalarAsync<long>("select count(*) from articles"));
            },
            Cancel);

        Assert.Equal((1, 1), counts);
        Assert.Equal(2, (await Store.CorpusAsync(Cancel)).Articles);
    }

    private static Source SourceAt(string address) =>
        new() { Id = SourceAddress.IdOf(new Uri(address)), Kind = SourceKind.Feed, Address = new Uri(address), AddedAt = At(6), NextCheckAt = At(6) };

    private static Sighting Seen(SourceId source, string key, params string[] addresses) =>
        new(source, key, At(7), [.. addresses.Select(address => new Uri(address))]);

    private async Task<SourceId> FollowedAsync(string address)
    {
        var source = SourceAt(address);
        await new SourceStore(Database).FollowAsync(source, Channel, At(6), Cancel);
        return source.Id;
    }
}

public sealed class SqliteArticleStoreTests(SqliteFixture fixture) : ArticleStoreContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresArticleStoreTests(PostgresFixture fixture) : ArticleStoreContract(fixture), IClassFixture<PostgresFixture>;
