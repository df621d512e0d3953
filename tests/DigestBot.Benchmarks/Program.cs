using BenchmarkDotNet.Running;
using DigestBot.Benchmarks.Training;
using DigestBot.Reading.Quotes;

if (args is ["train-summaries", var output, _, ..])
{
    SummaryTrainer.Run(args[2..], output);
    return;
}

if (args is ["train-speakers", var speakers, var annotated])
{
    ClueTrainer.Run<SpeakerClues>(SpeakerTraining.Load(annotated), "train-speakers", speakers);
    return;
}

if (args is ["train-attributions", var attributions, var articles])
{
    ClueTrainer.Run<AttributionClues>(AttributionTraining.Load(articles), "train-attributions", attributions);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
