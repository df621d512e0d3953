using System.Text;

namespace DigestBot;

/// <summary>Where the program reads and writes; tests give their own.</summary>
internal sealed record StandardStreams(Stream Input, Stream OutputBytes, TextWriter Output, TextWriter Error)
{
    /// <summary>Whether people type and read at a terminal: then there is a prompt, colour and progress.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Columns of the output.</summary>
    public int Width { get; init; } = 100;

    /// <summary>The process's own streams, always UTF-8.</summary>
    public static StandardStreams OfProcess()
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = Console.OpenStandardOutput();
        var isTerminal = !Console.IsInputRedirected && !Console.IsOutputRedirected;
        return new StandardStreams(
            Console.OpenStandardInput(),
            output,
            new StreamWriter(output, encoding) { AutoFlush = true },
            new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true })
        {
            IsTerminal = isTerminal,
            Width = isTerminal ? TerminalWidth() : 100,
        };
    }

    // A terminal that does not know its size says 0; rows of more than 120 columns are hard to read.
    private static int TerminalWidth() => Console.WindowWidth is > 0 and var width ? Math.Clamp(width, 40, 120) : 80;
}
