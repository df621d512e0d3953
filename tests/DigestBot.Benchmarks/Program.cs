using BenchmarkDotNet.Running;
using DigestBot.Benchmarks.Training;

if (args is ["train-summaries", var output, _, ..])
{
    SummaryTrainer.Run(args[2..], output);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
