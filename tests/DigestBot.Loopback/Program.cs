using System.Globalization;
using DigestBot.Loopback.Discord;

namespace DigestBot.Loopback;

internal static class Program
{
    private const string Usage = "Usage: dotnet run --project tests/DigestBot.Loopback -- discord|slack [--port 9010]";

    private static async Task<int> Main(string[] args)
    {
        if (args is not [_] and not [_, "--port", _] || StarterOf(args[0]) is not { } start || PortOf(args) is not { } port)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        using var stopping = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stopping.Cancel();
        };
        await using var platform = await start(port);
        await Console.Out.WriteLineAsync($"The loopback {args[0]} listens on {platform.Root}. Ctrl+C ends it.");
        await Task.Delay(Timeout.Infinite, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    private static Func<int, Task<ILoopbackPlatform>>? StarterOf(string name) => name switch
    {
        "discord" => async port => await DiscordLoopback.StartAsync(port, new DiscordLoopbackOptions()),
        _ => null,
    };

    private static int? PortOf(string[] args) =>
        args is not [_, "--port", var given] ? 0
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535 ? port : null;
}
