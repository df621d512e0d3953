using BenchmarkDotNet.Running;
using DigestBot.Benchmarks.Scoring;
using DigestBot.Benchmarks.Training;
using DigestBot.Reading.Quotes;

switch (args)
{
    case ["train-summaries", var output, _, ..]:
        SummaryTrainer.Run(args[2..], output);
        break;
    case ["train-speakers", var output, var articles]:
        ClueTrainer.Run<SpeakerClues>(SpeakerTraining.Load(articles), args[0], output);
        break;
    case ["train-attributions", var output, var articles]:
        ClueTrainer.Run<AttributionClues>(AttributionTraining.Load(articles), args[0], output);
        break;
    case ["score-summaries", _, ..]:
        SummaryScorer.Run(args[1..]);
        break;
    case ["score-sentences", var path, .. var rest]:
        SentenceScorer.Run(path, rest is ["--errors"]);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
