using DigestBot.Core.Articles;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Quotes;
using DigestBot.Testing;

namespace DigestBot.Storage.Tests;

public abstract class ArticleStoreContract(bool isPostgres) : StoreTests(isPostgres)
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
}

public sealed class SqliteArticleStoreTests() : ArticleStoreContract(isPostgres: false);

public sealed class PostgresArticleStoreTests() : ArticleStoreContract(isPostgres: true);
