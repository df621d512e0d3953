using BenchmarkDotNet.Running;
using DigestBot.Benchmarks.Fuzzing;
using DigestBot.Benchmarks.Scaling;
using DigestBot.Benchmarks.Training;

switch (args)
{
    case ["train-summaries", var output, _, ..]:
        SummaryTrainer.Run(args[2..], output);
        return 0;
    case ["fuzz", _, ..]:
        return await FuzzRun.RunAsync(args[1..]);
    case ["fuzz-one", _, ..]:
        return FuzzRun.RunOne(args[1..]);
    case ["scaling"]:
        ScalingTable.Write();
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
