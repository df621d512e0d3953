using DigestBot.Core.Commands;
using DigestBot.Discord.Payloads;
using DigestBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Commands;

/// <summary>Registers the bot's commands, where they are not registered already.</summary>
internal sealed partial class CommandRegistrar(DiscordRest rest, ILogger<CommandRegistrar> logger)
{
    /// <summary>Whether what is registered is what the bot offers, at the end.</summary>
    public async Task<bool> RegisterAsync(string application, IReadOnlyList<ICommand> commands, CancellationToken cancellationToken)
    {
        var wanted = CommandDefinitions.Of(commands);
        if (await RegisteredAsync(application, cancellationToken) is { } registered && CommandHash.Of(registered) == CommandHash.Of(wanted))
        {
            return true;
        }

        switch (await rest.SendAsync(DiscordRoutes.SetCommands(application, wanted), cancellationToken))
        {
            case RestOutcome.Done:
                LogRegistered(wanted.Count);
                return true;
            case RestOutcome.Refused refused:
                LogRefused(refused.Message);
                return false;
            case RestOutcome.Later later:
                LogRefused(later.Reason);
                return false;
            default:
                return false;
        }
    }

    private async Task<IReadOnlyList<CommandPayload>?> RegisteredAsync(string application, CancellationToken cancellationToken) =>
        await rest.SendAsync(DiscordRoutes.Commands(application), cancellationToken) is RestOutcome.Done done
            ? DiscordJson.Read(done.Body, DiscordJson.Default.IReadOnlyListCommandPayload)
            : null;

    [LoggerMessage(Level = LogLevel.Information, Message = "Registered {Count} commands with Discord.")]
    private partial void LogRegistered(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord did not take the bot's commands: {Problem}. Those registered before go on working; start again to try again.")]
    private partial void LogRefused(string problem);
}
