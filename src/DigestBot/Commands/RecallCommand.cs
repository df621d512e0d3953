using DigestBot.Core.Commands;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary>What a button does whose command was too long for it: gives the command that was kept.</summary>
internal sealed class RecallCommand(CommandStore kept, Func<CommandRouter> router) : ICommand
{
    public const string CommandName = "recall";

    public string Name => CommandName;

    public string Purpose => "Does what a button stands for.";

    public string Example => "/recall 3f9a1c0d2b4e6f80";

    public bool IsOffered => false;

    public IReadOnlyList<CommandForm> Forms => [];

    public async Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) =>
        await kept.FindAsync(request.Text, cancellationToken) is { } command && CommandText.TryRead(command, request.Channel, out var recalled) && recalled.Name != CommandName
            ? await router().AnswerAsync(request with { Name = recalled.Name, Text = recalled.Text }, cancellationToken)
            : CommandReply.Told("That button is too old to work. Give the command again.");
}
