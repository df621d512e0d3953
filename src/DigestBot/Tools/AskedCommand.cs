using DigestBot.Core.Commands;
using DigestBot.Platforms.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Tools;

/// <summary>Answers a verb as the slash command of the same name is answered.</summary>
internal static class AskedCommand
{
    public static async Task<int> RunAsync(
        string name, string text, IReadOnlyDictionary<string, string> options, IServiceProvider services, StandardStreams streams, CancellationToken cancellationToken)
    {
        var request = new CommandRequest { Name = name, Text = text, Options = options, Channel = TerminalPlatform.Channel, IsManager = true, IsDirect = true };
        var reply = await services.GetRequiredService<CommandRouter>().AnswerAsync(request, cancellationToken);
        Screen.Write(streams, services.GetRequiredService<ConsoleFormatter>().Reply(reply));
        return reply.HasFailed ? ExitCode.Failure : ExitCode.Success;
    }
}
