using Spectre.Console;
using Spectre.Console.Rendering;

namespace DigestBot.Platforms.Terminal;

/// <summary>Makes consoles to draw on: in colour on a terminal, else plain text without escape codes.</summary>
internal static class Screen
{
    /// <summary>Writes lines to the program's output.</summary>
    public static void Write(StandardStreams streams, IEnumerable<IRenderable> lines)
    {
        var console = On(streams);
        foreach (var line in lines)
        {
            console.Write(line);
        }
    }

    public static IAnsiConsole On(StandardStreams streams) => On(streams.Output, streams.IsTerminal, streams.Width);

    public static IAnsiConsole On(TextWriter writer, bool isTerminal, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
