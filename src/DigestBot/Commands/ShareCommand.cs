using DigestBot.Core.Commands;

namespace DigestBot.Commands;

/// <summary>What "Share to channel" does: answers a command once more, for everybody.</summary>
internal sealed class ShareCommand(Func<CommandRouter> router) : ICommand
{
    public const string CommandName = "share";

    public string Name => CommandName;

    public string Purpose => "Shows an answer to the whole channel.";

    public string Example => "/share whosaid ferry";

    public bool IsOffered => false;

    public IReadOnlyList<CommandForm> Forms => [];

    public async Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (!CommandText.TryRead(request.Text, request.Channel, out var shared) || shared.Name == CommandName)
        {
            return CommandReply.Failed("There is nothing to share. Give the command whose answer everybody is to see.");
        }

        // What only its asker may see is not shared: only answers that say they can be.
        var reply = await router().AnswerAsync(request with { Name = shared.Name, Text = shared.Text }, cancellationToken);
        return reply.ShareCommand is null ? reply : reply with { IsPrivate = false, ShareCommand = null };
    }
}
