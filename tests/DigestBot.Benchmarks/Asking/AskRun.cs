using System.Diagnostics;
using Dapper;
using DigestBot.Core.Platforms;
using DigestBot.Storage;
using DigestBot.Testing;

namespace DigestBot.Benchmarks.Asking;

/// <summary>Fills a database with quotes, asks questions of every sort, and adds articles while it asks.</summary>
internal sealed class AskRun : IAsyncDisposable
{
    private const int QuestionsEach = 400;
    private const int WarmUp = 20;
    private const int Writers = 64;
    private const int Answers = 20;
    private const int MostSuggested = 25;

    private static readonly ChannelId Few = new("discord", "1");
    private static readonly ChannelId Many = new("discord", "2");
    private static readonly TimeSpan MixedTime = TimeSpan.FromSeconds(20);

    private readonly Database database;
    private readonly string setting;
    private readonly NewsCorpus corpus;
    private readonly AskedQuestions asked;
    private readonly ArticleStore articles;
    private readonly QuoteStore quotes;
    private readonly SpeakerStore speakers;
    private readonly int count;
    private int next;

    private AskRun(Database database, string setting, int count)
    {
        (this.database, this.setting, this.count) = (database, setting, count);
        corpus = new NewsCorpus(count);
        asked = new AskedQuestions(corpus, count, new Random(5));
        (articles, quotes, speakers) = (new ArticleStore(database), new QuoteStore(database), new SpeakerStore(database));
    }

    /// <summary>Measures with so many quotes in a new database, SQLite or PostgreSQL, and deletes it in the end.</summary>
    public static async Task<int> OnceAsync(int quotes, string setting)
    {
        try
        {
            return await RunAsync(quotes, setting);
        }
        finally
        {
            if (setting.Contains('='))
            {
                await TestDatabases.DropPostgresAsync(setting);
            }
            else
            {
                Directory.Delete(Path.GetDirectoryName(setting)!, recursive: true);
            }
        }
    }

    /// <summary>Measures with so many quotes in a database that stays, so that the next run need not fill it again.</summary>
    public static async Task<int> RunAsync(int quotes, string setting)
    {
        await using var run = new AskRun(await TestDatabases.PreparedAsync(setting), setting, quotes / NewsCorpus.QuotesEach);
        await run.FillAsync();
        await run.speakers.IndexAsync(CancellationToken.None);
        await run.AskAsync();
        await run.AskWhileAddingAsync();
        return 0;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task FillAsync()
    {
        next = (await articles.CorpusAsync(CancellationToken.None)).Articles;
        if (next < count)
        {
            await new SourceStore(database).FollowAsync(corpus.Sources, new ChannelId("discord", "3"), DateTimeOffset.UnixEpoch, CancellationToken.None);
            var (clock, cpu, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, next);
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => AddAsync(() => next < count))));
            Console.WriteLine($"{database.GetType().Name}: {count * NewsCorpus.QuotesEach} quotes of {count} articles, filled in {clock.Elapsed.TotalSeconds:0} s, {(count - before) / clock.Elapsed.TotalSeconds:0} articles a second, "
                + $"{(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / (count - before):0.00} ms of this process's time each");
        }

        if (database.IsShared)
        {
            await database.ReadAsync(connection => connection.ExecuteAsync("analyze quote_words; analyze quotes; analyze articles; analyze speaker_sources", commandTimeout: 600), CancellationToken.None);
        }

        await WriteSizeAsync();
    }

    private async Task AddAsync(Func<bool> goesOn)
    {
        while (goesOn())
        {
            var (article, sighting) = corpus.Article(Interlocked.Increment(ref next) - 1);
            await articles.AddAsync(article, sighting, CancellationToken.None);
        }
    }

    private async Task AskAsync()
    {
        foreach (var (name, make) in asked.Sorts)
        {
            Write(name, await MeasuredAsync(() => quotes.FindAsync(make(), 0, Answers, CancellationToken.None)));
        }

        await FollowSomeAsync();
        Write("topic in a channel of 5 sources", await MeasuredAsync(() => quotes.FindAsync(asked.Topic() with { Channel = Few }, 0, Answers, CancellationToken.None)));
        Write("topic in a channel of 250 sources", await MeasuredAsync(() => quotes.FindAsync(asked.Topic() with { Channel = Many }, 0, Answers, CancellationToken.None)));
        Write("suggestions for a name", await MeasuredAsync(() => speakers.SuggestAsync(asked.Typed(), Many, NewsCorpus.End, MostSuggested, CancellationToken.None)));
        Write("suggestions for nothing typed", await MeasuredAsync(() => speakers.SuggestAsync("", Many, NewsCorpus.End.AddDays(-1), MostSuggested, CancellationToken.None)));
        Write("candidates of a check", await MeasuredAsync(() => quotes.LikeAsync(asked.Misremembered(), Answers, CancellationToken.None)));
    }

    private async Task FollowSomeAsync()
    {
        var sources = new SourceStore(database);
        await sources.FollowAsync([.. corpus.Sources.Skip(20).Take(5)], Few, DateTimeOffset.UnixEpoch, CancellationToken.None);
        await sources.FollowAsync([.. corpus.Sources.Take(250)], Many, DateTimeOffset.UnixEpoch, CancellationToken.None);
    }

    private static async Task<Latencies> MeasuredAsync<T>(Func<Task<IReadOnlyList<T>>> ask)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            await ask();
        }

        var latencies = new Latencies();
        for (var i = 0; i < QuestionsEach; i++)
        {
            await latencies.MeasureAsync(ask);
        }

        return latencies;
    }

    private async Task AskWhileAddingAsync()
    {
        var (clock, before) = (Stopwatch.StartNew(), next);
        var adding = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => AddAsync(() => clock.Elapsed < MixedTime))));
        var (latencies, checks, names) = (new Latencies(), new Latencies(), new Latencies());
        while (clock.Elapsed < MixedTime)
        {
            foreach (var (_, make) in asked.Sorts)
            {
                await latencies.MeasureAsync(() => quotes.FindAsync(make(), 0, Answers, CancellationToken.None));
            }

            await names.MeasureAsync(() => speakers.SuggestAsync(asked.Typed(), Many, NewsCorpus.End, MostSuggested, CancellationToken.None));
            await checks.MeasureAsync(() => quotes.LikeAsync(asked.Misremembered(), Answers, CancellationToken.None));
        }

        await adding;
        Write("all of them while adding", latencies);
        Write("candidates of a check while adding", checks);
        Write("suggestions while adding", names);
        Console.WriteLine($"{(next - before) / clock.Elapsed.TotalSeconds:0} articles a second meanwhile");
    }

    private async Task WriteSizeAsync()
    {
        const string OfPostgres = "select pg_database_size(current_database())";
        var size = database.IsShared
            ? await database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(OfPostgres), CancellationToken.None)
            : Directory.GetFiles(Path.GetDirectoryName(setting)!).Sum(file => new FileInfo(file).Length);
        Console.WriteLine($"{size / 1e6:0} MB on disk");
    }

    private static void Write(string name, Latencies latencies) => Console.WriteLine($"{name,-36} {latencies}");
}
