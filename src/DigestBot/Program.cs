using DigestBot.Tools;

namespace DigestBot;

internal static class Program
{
    private static Task<int> Main(string[] args) => new ProgramLine(StandardStreams.OfProcess(), TimeProvider.System).RunAsync(args);
}
