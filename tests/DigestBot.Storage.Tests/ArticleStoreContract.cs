using Dapper;
using DigestBot.Core.Articles;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Quotes;
using DigestBot.Testing;

namespace DigestBot.Storage.Tests;

public abstract class ArticleStoreContract(StoreFixture fixture) : StoreTests(fixture)
{
    private ArticleStore Store => new(Database);

    [Fact]
    public async Task An_article_comes_back_as_it_was()
    {
        var article = new ArticleBuilder().At("https://harbourgazette.example/a").WithRole("harbour commissioner")
            .Saying("We consider it a positive step").Saying("the talks would go on", kind: QuoteKind.Indirect).Build();

        await Store.AddAsync(article, Cancel);
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

        await Store.AddAsync(article, Cancel);
        var kept = await Store.FindAsync("dam", Cancel);

        Assert.Equivalent(article, kept, strict: true);
        Assert.All(kept!.Article.Quotes, quote => Assert.Equal(quote.Text, quote.Span.Of(kept.Article.Article.Text)));
    }

    [Fact]
    public async Task The_same_text_under_another_name_is_known()
    {
        await Store.AddAsync(new ArticleBuilder().Build(), Cancel);

        var outcome = await Store.AddAsync(new ArticleBuilder().Named("copy").Titled("Another headline").Build(), Cancel);

        Assert.Equal(new AddOutcome.Known(new ArticleId("ferry-strike")), outcome);
        Assert.Equal(1, (await Store.CorpusAsync(Cancel)).Articles);
    }

    [Fact]
    public async Task A_changed_text_at_the_same_address_takes_the_place_of_the_old_one()
    {
        await Store.AddAsync(new ArticleBuilder().At("https://www.gazette.example/a?utm_source=x").Saying("One").Saying("Two").Build(), Cancel);

        var outcome = await Store.AddAsync(new ArticleBuilder().Named("later").At("http://gazette.example/a/#top").Telling("The crews stay ashore.").Saying("Three").Build(), Cancel);
        var kept = await Store.FindAsync("ferry-strike", Cancel);

        Assert.Equal(new AddOutcome.Revised(new ArticleId("ferry-strike")), outcome);
        Assert.Equal(["Three"], kept!.Article.Quotes.Select(quote => quote.Text));
        Assert.Equal(At(8), kept.AddedAt);
    }

    [Fact]
    public async Task A_changed_text_in_the_same_file_takes_the_place_of_the_old_one()
    {
        await Store.AddAsync(new ArticleBuilder().Build(), Cancel);

        var outcome = await Store.AddAsync(new ArticleBuilder().Telling("The crews stay ashore.").Build(), Cancel);

        Assert.IsType<AddOutcome.Revised>(outcome);
        Assert.Equal(1, (await Store.CorpusAsync(Cancel)).Articles);
    }

    [Fact]
    public async Task Another_article_of_the_same_name_is_kept_beside_the_first()
    {
        await Store.AddAsync(new ArticleBuilder().Build(), Cancel);

        var outcome = await Store.AddAsync(new ArticleBuilder().From("/other/ferry-strike.txt").Telling("A poem about ferries.").Build(), Cancel);

        var added = Assert.IsType<AddOutcome.Added>(outcome);
        Assert.StartsWith("ferry-strike-", added.Id.Value, StringComparison.Ordinal);
        Assert.Equal(2, (await Store.CorpusAsync(Cancel)).Articles);
    }

    [Fact]
    public async Task The_same_article_offered_by_many_at_once_is_kept_once()
    {
        var offers = Enumerable.Range(0, 12).Select(i => Task.Run(() => Store.AddAsync(new ArticleBuilder().Named($"copy-{i}").Saying("Once").Build(), Cancel)));

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
            await Store.AddAsync(new ArticleBuilder().Named($"a{hour}").Telling($"Story of hour {hour}.").Added(At(hour)).Build(), Cancel);
        }

        var listed = await Store.AddedAsync(At(8), At(10), Cancel);

        Assert.Equal(["a9", "a10"], listed.Select(article => article.Id.Value));
    }

    [Theory]
    [InlineData("ferry-strike")]
    [InlineData("https://gazette.example/a?fbclid=1")]
    [InlineData("Ferry strike ends after nine days")]
    [InlineData("FERRY days")]
    public async Task An_article_is_found_by_id_address_or_title(string wanted)
    {
        await Store.AddAsync(new ArticleBuilder().At("https://gazette.example/a").Build(), Cancel);

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
        await Store.AddAsync(new ArticleBuilder().At("https://gazette.example/a").Build(), Cancel);

        Assert.Null(await Store.FindAsync(wanted, Cancel));
    }

    [Fact]
    public async Task The_latest_come_first()
    {
        await Store.AddAsync(new ArticleBuilder().Named("old").Telling("Old.").Published(At(1)).Build(), Cancel);
        await Store.AddAsync(new ArticleBuilder().Named("new").Telling("New.").Published(At(3)).Build(), Cancel);
        await Store.AddAsync(new ArticleBuilder().Named("undated").Telling("Undated.").Published(null).Added(At(2)).Build(), Cancel);

        var latest = await Store.LatestAsync(2, Cancel);

        Assert.Equal(["new", "undated"], latest.Select(article => article.Id.Value));
    }

    [Fact]
    public async Task Another_article_of_the_same_name_is_revised_in_its_turn()
    {
        await Store.AddAsync(new ArticleBuilder().Build(), Cancel);
        var other = (AddOutcome.Added)await Store.AddAsync(new ArticleBuilder().From("/other/ferry-strike.txt").Telling("A poem about ferries.").Build(), Cancel);

        var outcome = await Store.AddAsync(new ArticleBuilder().From("/other/ferry-strike.txt").Telling("A longer poem about ferries.").Build(), Cancel);

        Assert.Equal(new AddOutcome.Revised(other.Id), outcome);
        Assert.Equal(2, (await Store.CorpusAsync(Cancel)).Articles);
    }

    [Fact]
    public async Task An_article_is_kept_even_when_its_longer_name_is_taken()
    {
        var poem = new ArticleBuilder().From("/other/ferry-strike.txt").Telling("A poem about ferries.");
        var first = new ArticleBuilder().Build();
        var longer = $"{first.Id}-{ArticleFingerprint.Of(poem.Build().Article.Article)[..6]}";
        await Store.AddAsync(first, Cancel);
        await Store.AddAsync(new ArticleBuilder().Named(longer).Telling("Something else.").Build(), Cancel);

        var outcome = await Store.AddAsync(poem.Build(), Cancel);

        Assert.IsType<AddOutcome.Added>(outcome);
        Assert.Equal(3, (await Store.CorpusAsync(Cancel)).Articles);
    }

    [Fact]
    public async Task The_address_of_a_whole_site_tells_no_articles_apart()
    {
        await Store.AddAsync(new ArticleBuilder().Named("a").At("https://gazette.example/").Telling("A.").Build(), Cancel);

        var outcome = await Store.AddAsync(new ArticleBuilder().Named("b").At("https://gazette.example").Telling("B.").Build(), Cancel);

        Assert.Equal(new AddOutcome.Added(new ArticleId("b")), outcome);
        Assert.Null(await Store.FindAsync("https://gazette.example/", Cancel));
    }

    [Fact]
    public async Task Characters_that_no_database_holds_are_replaced_one_for_one()
    {
        await Store.AddAsync(new ArticleBuilder().Telling("A\0B \ud83d C 🙂.").Titled("Nul \0").In("\udc00").Saying("Yes\0", "M\0").Build(), Cancel);

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
        await Store.AddAsync(new ArticleBuilder().Titled(title).Build(), Cancel);

        Assert.NotNull(await Store.FindAsync(title, Cancel));
        Assert.Null(await Store.FindAsync(title + " more", Cancel));
        Assert.Null(await Store.FindAsync(new string('x', 200_000), Cancel));
    }

    [Fact]
    public async Task Nothing_is_kept_at_first()
    {
        Assert.Equal(new Corpus(0, 0, null, null), await Store.CorpusAsync(Cancel));
        Assert.Empty(await Store.LatestAsync(5, Cancel));
        Assert.Empty(await Store.AddedAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Cancel));
    }

    [Fact]
    public async Task What_is_read_together_is_of_one_moment()
    {
        await Store.AddAsync(new ArticleBuilder().Build(), Cancel);

        var counts = await Database.ReadAsync(
            async connection =>
            {
                var before = await connection.ExecuteScalarAsync<long>("select count(*) from articles");
                await Store.AddAsync(new ArticleBuilder().Named("b").Telling("B.").Build(), Cancel);
                return (before, await connection.ExecuteScalarAsync<long>("select count(*) from articles"));
            },
            Cancel);

        Assert.Equal((1, 1), counts);
        Assert.Equal(2, (await Store.CorpusAsync(Cancel)).Articles);
    }
}

public sealed class SqliteArticleStoreTests(SqliteFixture fixture) : ArticleStoreContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresArticleStoreTests(PostgresFixture fixture) : ArticleStoreContract(fixture), IClassFixture<PostgresFixture>;
