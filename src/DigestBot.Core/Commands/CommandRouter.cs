using DigestBot.Core.Platforms;

namespace DigestBot.Core.Commands;

/// <summary>Hands a request to its command. Keeps no state of requests, so one instance serves all threads.</summary>
public sealed class CommandRouter(IReadOnlyList<ICommand> commands, SuggestValues suggest)
{
    /// <summary>The longest text a command takes, in UTF-16 code units.</summary>
    public const int MaxTextLength = 4000;

    /// <summary>The longest name that is looked at, in UTF-16 code units.</summary>
    public const int MaxNameLength = 32;

    /// <summary>The commands that people are offered.</summary>
    public IReadOnlyList<ICommand> Commands { get; } = [.. commands.Where(command => command.IsOffered)];

    /// <summary>What may be meant by a half-typed value; see <see cref="SuggestValues"/>.</summary>
    public Task<IReadOnlyList<Suggestion>> SuggestAsync(OptionKind kind, string typed, ChannelId channel, CancellationToken cancellationToken) =>
        suggest(kind, typed, channel, cancellationToken);

    /// <summary>The command's answer; for an unknown one, the name that is nearest to it.</summary>
    public async Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        foreach (var command in commands)
        {
            if (string.Equals(command.Name, request.Name, StringComparison.Ordinal))
            {
                return await command.AnswerAsync(request, cancellationToken);
            }
        }

        return Unknown(request);
    }

    private CommandReply Unknown(CommandRequest request)
    {
        var hint = NearestName.Of(request.Name, Commands.Select(command => command.Name)) is { } nearest ? $"Did you mean /{nearest}? " : "";
        return CommandReply.Of($"There is no command /{request.Name}. {hint}/help lists them all.") with { IsPrivate = true };
    }
}
