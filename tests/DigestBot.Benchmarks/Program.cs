using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using DigestBot.Benchmarks.Asking;
using DigestBot.Benchmarks.Chat;
using DigestBot.Benchmarks.Fuzzing;
using DigestBot.Benchmarks.Polling;
using DigestBot.Benchmarks.Posting;
using DigestBot.Benchmarks.Scaling;
using DigestBot.Benchmarks.Scoring;
using DigestBot.Benchmarks.Slack;
using DigestBot.Benchmarks.Training;
using DigestBot.Reading.Quotes.Attributions;
using DigestBot.Reading.Quotes.Speakers;
using DigestBot.Testing;

switch (args)
{
    case ["train-summaries", var output, _, ..]:
        SummaryTrainer.Run(args[2..], output);
        return 0;
    case ["train-speakers", var output, var articles]:
        ClueTrainer.Run<SpeakerClues>(SpeakerTraining.Load(articles), args[0], output);
        return 0;
    case ["train-attributions", var output, var articles]:
        ClueTrainer.Run<AttributionClues>(AttributionTraining.Load(articles), args[0], output);
        return 0;
    case ["score-summaries", _, ..]:
        SummaryScorer.Run(args[1..]);
        return 0;
    case ["score-sentences", var path, .. var rest]:
        SentenceScorer.Run(path, rest is ["--errors"]);
        return 0;
    case ["count-terms", var output, _, ..]:
        TermCounting.Run(args[2..], output);
        return 0;
    case ["score-stories", var path, .. var rest]:
        StoryScorer.Run(path, rest);
        return 0;
    case ["score-questions", var path, var others, .. var rest]:
        await QuestionScorer.RunAsync(path, others, rest is [var seed, ..] ? int.Parse(seed) : 1, rest is [_, "--errors"]);
        return 0;
    case ["time-stories", var path]:
        StoryTiming.Run(path);
        return 0;
    case ["fuzz", _, ..]:
        return await FuzzRun.RunAsync(args[1..]);
    case ["fuzz-one", _, ..]:
        return FuzzRun.RunOne(args[1..]);
    case ["poll", var sources]:
        return await PollRun.RunAsync(int.Parse(sources));
    case ["fan-out", var channels]:
        return await FanOutRun.RunAsync(int.Parse(channels));
    case ["slack-load", var seconds]:
        return await SlackLoadRun.RunAsync(int.Parse(seconds));
    case ["discord-load", var seconds, var perSecond, var channels, var cuts]:
        return await DiscordLoadRun.RunAsync(int.Parse(seconds), int.Parse(perSecond), int.Parse(channels), int.Parse(cuts));
    case ["ask", var quotes]:
        return await AskRun.OnceAsync(int.Parse(quotes), TestDatabases.NewSqlitePath());
    case ["ask", var quotes, "postgres"]:
        return await AskRun.OnceAsync(int.Parse(quotes), await TestDatabases.NewPostgresAsync());
    case ["ask", var quotes, "in", var database]:
        return await AskRun.RunAsync(int.Parse(quotes), database);
    case ["scaling"]:
        ScalingTable.Write();
        return 0;
    default:
        var config = DefaultConfig.Instance.WithArtifactsPath(Path.Combine(Repository.Root, ".artifacts", "benchmarks"));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
        return 0;
}
