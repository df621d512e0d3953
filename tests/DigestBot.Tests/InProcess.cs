using System.Text;
using DigestBot.Tools;

namespace DigestBot.Tests;

/// <summary>Runs the program's command line in the test's own process, with streams of the test.</summary>
internal static class InProcess
{
    public static Task<ProgramResult> RunAsync(params string[] args) => WithInputAsync(Stream.Null, args);

    public static Task<ProgramResult> WithInputAsync(string input, params string[] args) => WithInputAsync(new MemoryStream(Encoding.UTF8.GetBytes(input)), args);

    public static async Task<ProgramResult> WithInputAsync(Stream input, params string[] args)
    {
        using var bytes = new MemoryStream();
        await using var output = new StreamWriter(bytes, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await new ProgramLine(new StandardStreams(input, bytes, output, error), TimeProvider.System).RunAsync(args);
        return new ProgramResult(exitCode, Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }
}
