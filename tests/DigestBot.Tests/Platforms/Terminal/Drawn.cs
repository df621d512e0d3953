using DigestBot.Core.Commands;
using DigestBot.Platforms.Terminal;
using Spectre.Console.Rendering;

namespace DigestBot.Tests.Platforms.Terminal;

/// <summary>Draws as the program does when its output is no terminal.</summary>
internal static class Drawn
{
    /// <summary>A reply on a screen so wide that nothing is broken into lines.</summary>
    public static string Reply(CommandReply reply) => Plain(new ConsoleFormatter(TimeZoneInfo.Utc).Reply(reply), 1000);

    public static string Plain(IEnumerable<IRenderable> lines, int width = 100)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var screen = Screen.On(writer, isTerminal: false, width);
        foreach (var line in lines)
        {
            screen.Write(line);
        }

        return writer.ToString();
    }
}
