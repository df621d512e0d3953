using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using DigestBot.Benchmarks.Fuzzing;
using DigestBot.Benchmarks.Scaling;
using DigestBot.Benchmarks.Training;
using DigestBot.Testing;

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
        var config = DefaultConfig.Instance.WithArtifactsPath(Path.Combine(Repository.Root, ".artifacts", "benchmarks"));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
        return 0;
}
