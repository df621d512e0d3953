using DigestBot.Core.Articles;
using DigestBot.Core.Platforms;
using DigestBot.Core.Sources;
using DigestBot.Testing;

namespace DigestBot.Storage.Tests;

public abstract class SourceStoreContract(StoreFixture fixture) : StoreTests(fixture)
{
    private SourceStore Store => new(Database);

    private EntryStore Entries => new(Database);

    [Fact]
    public async Task A_source_comes_back_as_it_was()
    {
        var source = SourceAt("https://gazette.example/feed") with
        {
            Title = "Harbour Gazette",
            Site = "https://gazette.example/",
            IsPrimed = true,
            ETag = "\"a\"",
            LastModified = "Tue, 24 Nov 2026 07:00:00 GMT",
            CheckedAt = At(7),
            ReadAt = At(7),
            NewAt = At(6),
            FailingSince = At(7),
            Failures = 2,
            Problem = SourceProblem.NotFound,
            ProblemText = "there is nothing at the address (404 Not Found)",
            MovedFrom = new Uri("https://old.example/feed"),
            MovedAt = At(5),
            Rhythm = TimeSpan.FromMinutes(90),
            EntryCount = 20,
        };

        await Store.FollowAsync(source, Channel, At(8), Cancel);

        Assert.Equal(source, await Store.FindAsync(source.Id, Cancel));
    }

    [Fact]
    public async Task A_channel_follows_a_source_once()
    {
        var source = SourceAt("https://gazette.example/feed");

        Assert.True(await Store.FollowAsync(source, Channel, At(8), Cancel));
        Assert.False(await Store.FollowAsync(source, Channel, At(9), Cancel));
        Assert.Equal([new Following(Channel, source.Id, At(8))], await Store.FollowingsAsync(Channel, Cancel));
    }

    [Fact]
    public async Task A_channel_lists_its_own_sources_and_those_of_every_channel()
    {
        await Store.FollowAsync(SourceAt("https://b.example/feed"), Channel, At(8), Cancel);
        await Store.FollowAsync(SourceAt("https://a.example/feed"), ChannelId.Every, At(8), Cancel);
        await Store.FollowAsync(SourceAt("https://c.example/feed"), new ChannelId("slack", "C1"), At(8), Cancel);

        var followed = await Store.FollowedAsync(Channel, Cancel);

        Assert.Equal(["a.example", "b.example"], followed.Select(source => source.Name));
    }

    [Fact]
    public async Task The_end_of_a_following_can_be_taken_back()
    {
        var source = SourceAt("https://gazette.example/feed");
        await Store.FollowAsync(source, Channel, At(8), Cancel);

        Assert.True(await Store.UnfollowAsync(source.Id, Channel, At(9), Cancel));
        Assert.False(await Store.UnfollowAsync(source.Id, Channel, At(9), Cancel));
        Assert.Empty(await Store.FollowedAsync(Channel, Cancel));
        Assert.True(await Store.RestoreAsync(source.Id, Channel, Cancel));
        Assert.False(await Store.RestoreAsync(source.Id, Channel, Cancel));
        Assert.Equal([new Following(Channel, source.Id, At(8))], await Store.FollowingsAsync(Channel, Cancel));
    }

    [Fact]
    public async Task Due_sources_are_claimed_once_however_many_ask()
    {
        for (var i = 0; i < 40; i++)
        {
            await Store.FollowAsync(SourceAt($"https://s{i}.example/feed"), Channel, At(6), Cancel);
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Store.ClaimDueAsync(At(7), At(7, 3), 10, Cancel))));
        var rest = await Store.ClaimDueAsync(At(7, 1), At(7, 4), 100, Cancel);

        var all = claims.SelectMany(claim => claim).Concat(rest).Select(source => source.Id).ToList();
        Assert.Equal(all.Distinct().Count(), all.Count);
        Assert.Equal(40, all.Count);
    }

    [Fact]
    public async Task A_claim_ends_with_its_time_or_with_a_record()
    {
        var source = SourceAt("https://gazette.example/feed");
        await Store.FollowAsync(source, Channel, At(6), Cancel);
        await Store.ClaimDueAsync(At(7), At(7, 3), 1, Cancel);

        Assert.Empty(await Store.ClaimDueAsync(At(7, 2), At(7, 5), 1, Cancel));
        Assert.Single(await Store.ClaimDueAsync(At(7, 3), At(7, 6), 1, Cancel));
        await Store.RecordAsync(source with { NextCheckAt = At(7, 4) }, Cancel);
        Assert.Single(await Store.ClaimDueAsync(At(7, 4), At(7, 7), 1, Cancel));
    }

    [Fact]
    public async Task A_source_that_nobody_follows_or_that_is_paused_is_not_claimed()
    {
        var (left, paused) = (SourceAt("https://left.example/feed"), SourceAt("https://paused.example/feed"));
        await Store.FollowAsync(left, Channel, At(6), Cancel);
        await Store.FollowAsync(paused, Channel, At(6), Cancel);
        await Store.UnfollowAsync(left.Id, Channel, At(6), Cancel);
        await Store.RecordAsync(paused with { IsPaused = true }, Cancel);

        Assert.Empty(await Store.ClaimDueAsync(At(7), At(8), 10, Cancel));
        Assert.Null(await Store.NextDueAsync(Cancel));
    }

    [Fact]
    public async Task A_source_that_moved_to_another_hands_over_its_channels()
    {
        var (old, there) = (SourceAt("https://old.example/feed"), SourceAt("https://new.example/feed"));
        await Store.FollowAsync(old, Channel, At(6), Cancel);
        await Store.FollowAsync(there, ChannelId.Every, At(7), Cancel);

        await Store.MergeAsync(old, there.Id, Cancel);

        Assert.Equal([new Following(Channel, there.Id, At(6))], await Store.FollowingsAsync(Channel, Cancel));
        Assert.True((await Store.FindAsync(old.Id, Cancel))!.IsPaused);
        Assert.Equal(there.Id, (await Store.FindAtAsync(old.Address, Cancel))!.Id);
    }

    [Fact]
    public async Task A_source_that_moved_to_another_hands_over_the_entries_that_one_does_not_know()
    {
        var (old, there) = (await FollowedAsync(), SourceAt("https://new.example/feed"));
        await Store.FollowAsync(there, ChannelId.Every, At(6), Cancel);
        await RecordAsync(old, At(7), Shown("1", "gazette.example/a"), Shown("2", "gazette.example/b"), Shown("3", "gazette.example/c"));
        await RecordAsync(there, At(7), Shown("1", "gazette.example/a"), Shown("x", "gazette.example/b"));

        await Store.MergeAsync(old, there.Id, Cancel);

        Assert.Equal(["1", "3", "x"], (await Entries.WaitingAsync(there.Id, At(9), 10, Cancel)).Select(entry => entry.Seen.Key).Order(StringComparer.Ordinal));
        Assert.Equal(0, await RecordAsync(there, At(8), Shown("3", "gazette.example/c")));
    }

    [Fact]
    public async Task A_paused_source_that_another_moved_to_is_woken_with_the_longer_following()
    {
        var (old, there) = (await FollowedAsync(), SourceAt("https://new.example/feed"));
        await Store.FollowAsync(there, Channel, At(7), Cancel);
        await Store.RecordAsync(there with { IsPaused = true }, Cancel);

        await Store.MergeAsync(old with { CheckedAt = At(8) }, there.Id, Cancel);

        Assert.Equal([new Following(Channel, there.Id, At(6))], await Store.FollowingsAsync(Channel, Cancel));
        Assert.Equal(there.Id, Assert.Single(await Store.ClaimDueAsync(At(8), At(9), 10, Cancel)).Id);
    }

    [Fact]
    public async Task A_paused_source_is_claimed_while_an_entry_of_it_waits()
    {
        var source = await FollowedAsync();
        await RecordAsync(source, At(7), Shown("1", "gazette.example/a"));

        await Store.RecordAsync(source with { IsPaused = true, NextCheckAt = At(8) }, Cancel);

        Assert.Equal(At(8), await Store.NextDueAsync(Cancel));
        Assert.True(Assert.Single(await Store.ClaimDueAsync(At(8), At(9), 10, Cancel)).IsPaused);
    }

    [Fact]
    public async Task An_entry_is_new_once_by_its_key_or_its_address()
    {
        var source = await FollowedAsync();

        Assert.Equal(2, await RecordAsync(source, At(7), Shown("1", "gazette.example/a"), Shown("2", "gazette.example/b")));
        Assert.Equal(1, await RecordAsync(source, At(8), Shown("1", "gazette.example/moved"), Shown("other", "gazette.example/b"), Shown("3", null)));
        Assert.Equal(["1", "2", "3"], (await Entries.WaitingAsync(source.Id, At(9), 10, Cancel)).Select(entry => entry.Seen.Key));
    }

    [Fact]
    public async Task Entries_that_share_an_address_within_a_feed_are_one()
    {
        var source = await FollowedAsync();

        Assert.Equal(1, await RecordAsync(source, At(7), Shown("1", "gazette.example/live"), Shown("2", "gazette.example/live")));
    }

    [Fact]
    public async Task Entries_that_a_site_renames_are_the_same_by_headline_and_date()
    {
        var source = await FollowedAsync();
        await RecordAsync(source, At(7), Shown("1", "gazette.example/a"), Shown("2", "gazette.example/b") with { Title = "Bridge opens" });

        Assert.Equal(0, await RecordAsync(source, At(8), Shown("new-1", "gazette.example/news/a"), Shown("new-2", "gazette.example/news/b") with { Title = "Bridge opens" }));
        Assert.Equal(0, await RecordAsync(source, At(9), Shown("new-1", null) with { Title = "Ferry talks go on" }));
        Assert.Equal(["new-1", "new-2"], (await Entries.WaitingAsync(source.Id, At(9), 10, Cancel)).Select(entry => entry.Seen.Key));
    }

    [Fact]
    public async Task Entries_of_one_headline_and_date_that_stand_in_the_feed_together_are_several()
    {
        var source = await FollowedAsync();
        await RecordAsync(source, At(7), Shown("1", "gazette.example/a"));

        Assert.Equal(1, await RecordAsync(source, At(8), Shown("2", "gazette.example/b"), Shown("1", "gazette.example/a")));
        Assert.Equal(1, await RecordAsync(source, At(9), Shown("3", "gazette.example/c")));
    }

    [Fact]
    public async Task A_key_that_is_used_again_for_another_article_names_a_new_entry()
    {
        var source = await FollowedAsync();
        await RecordAsync(source, At(7), Shown("0", "gazette.example/a"));
        var next = Shown("0", "gazette.example/b") with { Title = "Lighthouse keeper retires", PublishedAt = At(8) };

        Assert.Equal(1, await RecordAsync(source, At(8), next));
        Assert.Equal(0, await RecordAsync(source, At(9), next));
        Assert.Equal(["Ferry talks", "Lighthouse keeper retires"], (await Entries.WaitingAsync(source.Id, At(9), 10, Cancel)).Select(entry => entry.Seen.Title));
    }

    [Fact]
    public async Task An_entry_that_was_given_up_is_read_when_the_feed_changes_it()
    {
        var source = await FollowedAsync();
        await RecordAsync(source, At(7), Shown("1", "gazette.example/a"));
        await Entries.RecordFailureAsync((await Entries.WaitingAsync(source.Id, At(7), 10, Cancel))[0], null, Cancel);

        await RecordAsync(source, At(9), Shown("1", "gazette.example/a") with { Fingerprint = "changed" });

        Assert.Single(await Entries.WaitingAsync(source.Id, At(9), 10, Cancel));
    }

    [Fact]
    public async Task Entries_that_came_together_are_seen_one_after_the_other()
    {
        var source = await FollowedAsync();

        await RecordAsync(source, At(7), Shown("3", null), Shown("2", null), Shown("1", null));

        Assert.Equal(["3", "2", "1"], (await Entries.LatestAsync(source.Id, 10, Cancel)).OrderByDescending(entry => entry.SeenAt).Select(entry => entry.Seen.Key));
        Assert.Equal(At(7).AddMilliseconds(3), Assert.Single(await Store.FollowingsAsync(Channel, Cancel)).Since);
    }

    [Fact]
    public async Task Hundreds_of_entries_are_recorded_at_once()
    {
        var source = await FollowedAsync();
        var shown = Enumerable.Range(0, 1100).Select(i => Shown($"{i}", $"gazette.example/{i}")).ToArray();

        Assert.Equal(1100, await RecordAsync(source, At(7), shown));
        Assert.Equal(0, await RecordAsync(source, At(8), shown));
    }

    [Fact]
    public async Task What_could_not_be_read_is_tried_again_when_it_is_time_and_given_up_at_last()
    {
        var source = await FollowedAsync();
        await RecordAsync(source, At(7), Shown("1", "gazette.example/a"));
        var entry = (await Entries.WaitingAsync(source.Id, At(7), 10, Cancel))[0];

        await Entries.RecordFailureAsync(entry, At(8), Cancel);

        Assert.Empty(await Entries.WaitingAsync(source.Id, At(7, 59), 10, Cancel));
        Assert.Equal(At(8), await Entries.NextTryAsync(source.Id, Cancel));
        Assert.Equal(1, (await Entries.WaitingAsync(source.Id, At(8), 10, Cancel))[0].Tries);
        await Entries.RecordFailureAsync(entry, null, Cancel);
        Assert.Null(await Entries.NextTryAsync(source.Id, Cancel));
        Assert.Equal(EntryState.GivenUp, (await Entries.LatestAsync(source.Id, 1, Cancel))[0].State);
    }

    [Fact]
    public async Task A_channel_that_follows_some_of_the_sources_is_told_apart_from_one_that_follows_all_or_none()
    {
        await Store.FollowAsync(SourceAt("https://a.example/feed"), Channel, At(6), Cancel);
        Assert.False(await Store.IsNarrowAsync(Channel, Cancel));

        await Store.FollowAsync(SourceAt("https://b.example/feed"), new ChannelId("slack", "C1"), At(6), Cancel);

        Assert.True(await Store.IsNarrowAsync(Channel, Cancel));
        Assert.True(await Store.IsNarrowAsync(new ChannelId("slack", "C1"), Cancel));
        Assert.False(await Store.IsNarrowAsync(new ChannelId("slack", "C2"), Cancel));
    }

    [Fact]
    public async Task The_sources_of_the_settings_are_what_a_channel_without_its_own_follows()
    {
        await Store.FollowAsync(SourceAt("https://a.example/feed"), ChannelId.Every, At(6), Cancel);
        await Store.FollowAsync(SourceAt("https://b.example/feed"), new ChannelId("slack", "C1"), At(6), Cancel);

        Assert.True(await Store.IsNarrowAsync(Channel, Cancel));
        Assert.False(await Store.IsNarrowAsync(new ChannelId("slack", "C1"), Cancel));
    }

    [Fact]
    public async Task What_was_read_of_a_channels_sources_counts_each_article_once()
    {
        var (mine, second, others) = (SourceAt("https://a.example/feed"), SourceAt("https://b.example/feed"), SourceAt("https://c.example/feed"));
        await Store.FollowAsync([mine, second], Channel, At(6), Cancel);
        await Store.FollowAsync(others, new ChannelId("slack", "C1"), At(6), Cancel);
        var articles = new ArticleStore(Database);
        var shared = new ArticleBuilder().Named("a").Telling("A.").Published(At(2)).Build();
        await articles.AddAsync(shared, new Sighting(mine.Id, "1", At(7), []), Cancel);
        await articles.AddAsync(shared, new Sighting(second.Id, "1", At(7), []), Cancel);
        await articles.AddAsync(new ArticleBuilder().Named("b").Telling("B.").Published(At(3)).Build(), new Sighting(mine.Id, "2", At(7), []), Cancel);
        await articles.AddAsync(new ArticleBuilder().Named("c").Telling("C.").Published(At(4)).Build(), new Sighting(others.Id, "1", At(7), []), Cancel);

        Assert.Equal(new ChannelCorpus(2, 2, At(2), At(3)), await Store.CorpusAsync(Channel, Cancel));
    }

    [Fact]
    public async Task Entries_that_are_marked_as_seen_are_known_and_never_read()
    {
        var source = await FollowedAsync();

        await Entries.RecordAsync(source, [Shown("1", null), Shown("2", null)], (_, index) => index < 1 ? EntryState.Waiting : EntryState.Seen, At(7), At(8), Cancel);

        Assert.Equal(["1"], (await Entries.WaitingAsync(source.Id, At(9), 10, Cancel)).Select(entry => entry.Seen.Key));
        Assert.Equal(0, await RecordAsync(source, At(8), Shown("2", null)));
    }

    private static Source SourceAt(string address) =>
        new() { Id = SourceAddress.IdOf(new Uri(address)), Kind = SourceKind.Feed, Address = new Uri(address), AddedAt = At(6), NextCheckAt = At(6) };

    private static SeenEntry Shown(string key, string? address) =>
        new() { Key = key, Address = address, Title = "Ferry talks", Content = "<p>They go on.</p>", Fingerprint = key, PublishedAt = At(6) };

    private async Task<Source> FollowedAsync()
    {
        var source = SourceAt("https://gazette.example/feed");
        await Store.FollowAsync(source, Channel, At(6), Cancel);
        return source;
    }

    private Task<int> RecordAsync(Source source, DateTimeOffset now, params SeenEntry[] shown) =>
        Entries.RecordAsync(source, shown, (_, _) => EntryState.Waiting, now, now, Cancel);
}

public sealed class SqliteSourceStoreTests(SqliteFixture fixture) : SourceStoreContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresSourceStoreTests(PostgresFixture fixture) : SourceStoreContract(fixture), IClassFixture<PostgresFixture>;
