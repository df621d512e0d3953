using Dapper;
using DigestBot.Core.Articles;
using DigestBot.Core.Platforms;
using DigestBot.Core.Questions;
using DigestBot.Core.Sources;
using DigestBot.Core.Speakers;
using DigestBot.Reading.Quotes;
using DigestBot.Testing;

namespace DigestBot.Storage.Tests;

public abstract class SpeakerStoreContract(StoreFixture fixture) : StoreTests(fixture)
{
    private int articles;

    private SpeakerStore Store => new(Database);

    private QuoteStore Quotes => new(Database);

    [Fact]
    public async Task Names_of_one_person_in_several_articles_are_one_speaker()
    {
        await KeepAsync(article => article.Saying("one", "Donald Trump"));
        await KeepAsync(article => article.Saying("two", "Donald J. Trump"));
        await KeepAsync(article => article.Saying("three", "former President Trump"));
        await KeepAsync(article => article.Saying("four", "Trump"));

        Assert.Equal([new KnownSpeaker("Donald J. Trump", null, 4)], await Quotes.SpeakersAsync(Cancel));
        Assert.Equal(4, await Quotes.CountAsync(new Question { Speaker = "Donald Trump" }, Cancel));
    }

    [Fact]
    public async Task Two_people_with_one_surname_are_two_and_a_surname_alone_stays_open()
    {
        await KeepAsync(article => article.Saying("one", "Hillary Clinton"));
        await KeepAsync(article => article.Saying("two", "Bill Clinton"));
        await KeepAsync(article => article.In("Another Paper").Saying("three", "Clinton"));

        Assert.Equal(["Bill Clinton", "Clinton", "Hillary Clinton"], (await Quotes.SpeakersAsync(Cancel)).Select(speaker => speaker.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["one"], await SaidAsync("Hillary Clinton"));
    }

    [Fact]
    public async Task A_surname_is_who_the_same_article_names_in_full()
    {
        await KeepAsync(article => article.Saying("one", "Hillary Clinton"));
        await KeepAsync(article => article.Saying("two", "Bill Clinton"));
        await KeepAsync(article => article.Saying("three", "Bill Clinton").Saying("four", "Clinton"));

        Assert.Equal(["two", "three", "four"], (await SaidAsync("Bill Clinton")).Order(Comparer<string>.Create((a, b) => Array.IndexOf(Order, a) - Array.IndexOf(Order, b))));
    }

    [Fact]
    public async Task A_surname_is_who_the_same_source_quoted_lately()
    {
        await KeepAsync(article => article.Saying("one", "Hillary Clinton"), await FollowedAsync("https://a.example/feed", Channel));
        var other = await FollowedAsync("https://b.example/feed", Channel);
        await KeepAsync(article => article.Saying("two", "Bill Clinton"), other);
        await KeepAsync(article => article.Saying("three", "Clinton"), other);

        Assert.Equal(2, (await SaidAsync("Bill Clinton")).Length);
    }

    [Fact]
    public async Task A_body_is_known_by_its_letters()
    {
        await KeepAsync(article => article.Saying("one", "the United Nations"));
        await KeepAsync(article => article.Saying("two", "UN"));
        await KeepAsync(article => article.Saying("three", "U.N."));

        Assert.Equal([new KnownSpeaker("the United Nations", null, 3)], await Quotes.SpeakersAsync(Cancel));
    }

    [Fact]
    public async Task Speakers_that_were_put_together_stay_so_for_what_comes()
    {
        await KeepAsync(article => article.Saying("one", "Kanye West"));
        await KeepAsync(article => article.Saying("two", "Ye"));

        await Store.MergeAsync(await IdAsync("Ye"), await IdAsync("Kanye West"), At(9), Cancel);
        await KeepAsync(article => article.Saying("three", "Ye"));

        Assert.Equal([new KnownSpeaker("Kanye West", null, 3)], await Quotes.SpeakersAsync(Cancel));
        Assert.Equal(3, (await SaidAsync("Kanye West")).Length);
    }

    [Fact]
    public async Task What_was_put_together_can_be_taken_back()
    {
        await KeepAsync(article => article.Saying("one", "Kanye West"));
        await KeepAsync(article => article.Saying("two", "Ye"));
        await Store.MergeAsync(await IdAsync("Ye"), await IdAsync("Kanye West"), At(9), Cancel);

        var undone = await Store.UndoAsync(null, At(10), Cancel);

        Assert.IsType<SpeakerRenaming.Done>(undone);
        Assert.Equal(["one"], await SaidAsync("Kanye West"));
        Assert.Equal(["two"], await SaidAsync("Ye"));
        Assert.IsType<SpeakerRenaming.NothingToDo>(await Store.UndoAsync(null, At(11), Cancel));
    }

    [Fact]
    public async Task A_name_that_was_split_off_is_a_speaker_of_its_own_for_what_comes()
    {
        await KeepAsync(article => article.Saying("one", "George Bush"));
        await KeepAsync(article => article.Saying("two", "George W. Bush"));
        Assert.Single(await Quotes.SpeakersAsync(Cancel));

        var split = await Store.SplitAsync(await IdAsync("George Bush"), "George W. Bush", At(9), Cancel);
        await KeepAsync(article => article.Saying("three", "George W. Bush"));

        Assert.IsType<SpeakerRenaming.Done>(split);
        Assert.Equal(["one"], await SaidAsync("George Bush"));
        Assert.Equal(2, (await SaidAsync("George W. Bush")).Length);
        Assert.IsType<SpeakerRenaming.Done>(await Store.UndoAsync(null, At(10), Cancel));
        Assert.Equal(3, (await SaidAsync("George W. Bush")).Length);
    }

    [Fact]
    public async Task Nothing_is_renamed_that_is_not_there()
    {
        await KeepAsync(article => article.Saying("one"));
        var lind = await IdAsync("Mara Lind");

        Assert.IsType<SpeakerRenaming.NotFound>(await Store.MergeAsync(new SpeakerId(lind.Value + 1000), lind, At(9), Cancel));
        Assert.IsType<SpeakerRenaming.NothingToDo>(await Store.MergeAsync(lind, lind, At(9), Cancel));
        Assert.IsType<SpeakerRenaming.NotFound>(await Store.SplitAsync(lind, "Jo Vik", At(9), Cancel));
        Assert.IsType<SpeakerRenaming.NothingToDo>(await Store.SplitAsync(lind, "Mara Lind", At(9), Cancel));
    }

    [Fact]
    public async Task A_profile_has_names_roles_over_time_and_days()
    {
        await KeepAsync(article => article.Published(At(1)).WithRole("mayor").Saying("one", "Mara Lind"));
        await KeepAsync(article => article.Published(At(1).AddDays(2)).WithRole("former mayor").Saying("two", "Lind").Saying("three", "Lind").Saying("four", "Lind", confidence: Confidence.Unclear));

        var profile = (await Store.ReadAsync(await IdAsync("Mara Lind"), Cancel))!;

        Assert.Equal(("Mara Lind", 3, SpeakerKind.Person), (profile.Name, profile.Quotes, profile.Kind));
        Assert.Equal([new SpeakerAlias("Lind", 2), new SpeakerAlias("Mara Lind", 1)], profile.Aliases);
        Assert.Equal([("former mayor", 2), ("mayor", 1)], profile.Roles.Select(role => (role.Role, role.Quotes)));
        Assert.Equal([2, 1], profile.Days.Select(day => day.Quotes));
    }

    [Fact]
    public async Task A_changed_text_counts_once()
    {
        await new ArticleStore(Database).AddFileAsync(new ArticleBuilder().Telling("First.").WithRole("mayor").Saying("one").Saying("two").Build(), Cancel);
        await new ArticleStore(Database).AddFileAsync(new ArticleBuilder().Telling("Second, and more of it is told here than stood there before it was changed, so that it is not the beginning of that.").WithRole("mayor").Saying("one").Build(), Cancel);

        var profile = (await Store.ReadAsync(await IdAsync("Mara Lind"), Cancel))!;

        Assert.Equal((1, 1, 1), (profile.Quotes, profile.Roles[0].Quotes, profile.Days[0].Quotes));
    }

    [Theory]
    [InlineData("mar")]
    [InlineData("MARÍN")]
    [InlineData("jos mar")]
    [InlineData("pepe")]
    [InlineData("former hon")]
    [InlineData("honorary ma")]
    public async Task A_suggestion_begins_any_word_of_a_name_or_role(string typed)
    {
        await KeepAsync(article => article.WithRole("Honorary Consul").Saying("one", "José Marín"));
        await KeepAsync(article => article.WithRole("Former Honorary Consul").Saying("two", "José Marín"));
        await KeepAsync(article => article.Saying("three", "Pepe Marín"));
        await KeepAsync(article => article.Saying("four", "Olga Brandt"));
        await Store.MergeAsync(await IdAsync("Pepe Marín"), await IdAsync("José Marín"), At(9), Cancel);

        var suggested = await Store.SuggestAsync(typed, Channel, At(9), 5, Cancel);

        var marin = Assert.Single(suggested);
        Assert.Equal(("José Marín", "Former Honorary Consul", 3), (marin.Name, marin.Role, marin.Quotes));
    }

    [Fact]
    public async Task Whom_the_channels_own_sources_quote_is_suggested_first()
    {
        var (mine, others) = (await FollowedAsync("https://mine.example/feed", Channel), await FollowedAsync("https://others.example/feed", new ChannelId("slack", "C1")));
        await KeepAsync(article => article.Saying("one", "Anna Berg").Saying("two", "Anna Berg"), others);
        await KeepAsync(article => article.Saying("three", "Anna Bell"), mine);

        Assert.Equal(["Anna Bell", "Anna Berg"], (await Store.SuggestAsync("ann", Channel, At(9), 5, Cancel)).Select(speaker => speaker.Name));
        Assert.Equal(["Anna Berg", "Anna Bell"], (await Store.SuggestAsync("ann", new ChannelId("slack", "C1"), At(9), 5, Cancel)).Select(speaker => speaker.Name));
    }

    [Fact]
    public async Task Who_was_quoted_lately_is_suggested_before_who_was_quoted_often_long_ago()
    {
        await KeepAsync(article => article.Published(At(1).AddDays(-300)).Saying("one", "Anna Berg").Saying("two", "Anna Berg").Saying("three", "Anna Berg"));
        await KeepAsync(article => article.Published(At(1)).Saying("four", "Anna Bell"));

        Assert.Equal(["Anna Bell", "Anna Berg"], (await Store.SuggestAsync("a", Channel, At(9), 5, Cancel)).Select(speaker => speaker.Name));
    }

    [Fact]
    public async Task Nothing_typed_suggests_who_is_quoted_most_today()
    {
        await KeepAsync(article => article.Published(At(1).AddDays(-1)).Saying("one", "Olga Brandt").Saying("two", "Olga Brandt").Saying("three", "Olga Brandt"));
        await KeepAsync(article => article.Published(At(1)).Saying("four", "Jo Vik").Saying("five", "Mara Lind").Saying("six", "Mara Lind"));

        Assert.Equal(["Mara Lind", "Jo Vik"], (await Store.SuggestAsync("", Channel, At(9), 5, Cancel)).Select(speaker => speaker.Name));
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("%")]
    [InlineData("' or 1=1 --")]
    [InlineData("\u202EannA")]
    [InlineData("😀")]
    public async Task Hostile_beginnings_suggest_nobody(string typed)
    {
        await KeepAsync(article => article.Saying("one", "Mara Lind"));

        Assert.DoesNotContain(await Store.SuggestAsync(typed, new ChannelId("\0", typed), At(9), 5, Cancel), speaker => speaker.Name == "Mara Lind");
        Assert.Empty(await Store.SuggestAsync(new string('x', 10_000), Channel, At(9), 5, Cancel));
    }

    [Fact]
    public async Task Names_of_any_sort_are_kept()
    {
        await KeepAsync(article => article.Saying("one", "\0").Saying("two", "\ud800").Saying("three", new string('x', 10_000)).Saying("four", "…").Saying("five", string.Join(' ', Enumerable.Repeat("Jr", 60))));

        Assert.Equal(5, await Quotes.CountAsync(new Question(), Cancel));
    }

    [Fact]
    public async Task Nodes_that_meet_somebody_new_at_once_know_one_speaker()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(
            () => new ArticleStore(Database).AddFileAsync(new ArticleBuilder().Named($"n{number}").Telling($"Told {number}.").Saying($"said {number}", "Mara Lind").Build(), Cancel))));

        Assert.Equal([new KnownSpeaker("Mara Lind", null, 8)], await Quotes.SpeakersAsync(Cancel));
    }

    // The same articles come to two nodes from three sources each, some with another text the second time: in the end all is counted once.
    [Fact]
    public async Task What_comes_to_two_nodes_at_once_is_counted_once()
    {
        SourceId[] sources = [await FollowedAsync("https://a.example/feed", Channel), await FollowedAsync("https://b.example/feed", Channel), await FollowedAsync("https://c.example/feed", Channel)];
        var offers = Enumerable.Range(0, 40).SelectMany(number => sources.Select((source, at) => (Number: number, Source: source, IsChanged: at == 2 && number % 3 == 0))).ToList();

        await Task.WhenAll(offers.Select((offer, at) => Task.Run(() => OfferAsync(at % 2 == 0 ? Database : Other, offer.Number, offer.Source, offer.IsChanged))));

        const string Wrong = """
            select 'names' from (select coalesce(sum(quotes), 0) as n from speaker_names) s, (select count(*) as n from quotes where name_id is not null and confidence > 0) q where s.n <> q.n
            union all select 'quotes without a name' from quotes where name_id is null
            union all select 'days' from (select coalesce(sum(quotes), 0) as n from speaker_days) s, (select count(*) as n from quotes where confidence > 0) q where s.n <> q.n
            union all select 'sources' from (
              select name_id, source_id, quotes from speaker_sources where quotes <> 0
              except select q.name_id, e.source_id, count(*) from quotes q join (select distinct article_id, source_id from entries) e on e.article_id = q.article_id group by q.name_id, e.source_id) s
            union all select 'waiting' from unindexed_articles
            union all select 'waiting sightings' from unindexed_sightings
            """;
        Assert.Empty(await Database.ReadAsync(connection => connection.QueryAsync<string>(Wrong), Cancel));
        Assert.Equal(40 * 2, await Quotes.CountAsync(new Question { Topics = ["ferries"] }, Cancel));
    }

    private static readonly string[] Order = ["two", "three", "four"];

    private static Task<AddOutcome> OfferAsync(Database node, int number, SourceId source, bool isChanged)
    {
        var built = new ArticleBuilder().Named($"o{number}").Telling($"Told {number} of the harbour, its cranes and its {(isChanged ? "old" : "new")} boats.")
            .Saying($"the ferries {number} sail", "Mara Lind").Saying($"ferries {number} stay", $"Jon Ek {number % 5}").Build();
        var address = new Uri($"https://news.example/{number}");
        return new ArticleStore(node).AddAsync(built, new Sighting(source, address.AbsoluteUri, built.AddedAt, [address]), Cancel);
    }

    private async Task<SpeakerId> IdAsync(string name) => (await Store.FindAsync(name, Cancel))!.Value;

    private async Task<string[]> SaidAsync(string speaker) =>
        [.. (await Quotes.FindAsync(new Question { Speaker = speaker }, 0, 10, Cancel)).Select(found => found.Quote.Text)];

    private async Task<SourceId> FollowedAsync(string address, ChannelId channel)
    {
        var uri = new Uri(address);
        var source = new Source { Id = SourceAddress.IdOf(uri), Kind = SourceKind.Feed, Address = uri, AddedAt = At(0), NextCheckAt = At(0) };
        await new SourceStore(Database).FollowAsync(source, channel, At(0), Cancel);
        return source.Id;
    }

    private Task<AddOutcome> KeepAsync(Func<ArticleBuilder, ArticleBuilder> write, SourceId? source = null)
    {
        articles++;
        var built = write(new ArticleBuilder().Named($"a{articles}").Telling($"Told {articles}.")).Build();
        return new ArticleStore(Database).AddAsync(built, new Sighting(source ?? SourceId.Files, built.Origin, built.AddedAt, []), Cancel);
    }
}

public sealed class SqliteSpeakerStoreTests(SqliteFixture fixture) : SpeakerStoreContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresSpeakerStoreTests(PostgresFixture fixture) : SpeakerStoreContract(fixture), IClassFixture<PostgresFixture>;
