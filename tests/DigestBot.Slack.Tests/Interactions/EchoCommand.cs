using DigestBot.Core.Commands;

namespace DigestBot.Slack.Tests.Interactions;

/// <summary>A command that answers with what it was given.</summary>
internal sealed class EchoCommand(string name, params IReadOnlyList<CommandForm> forms) : ICommand
{
    public string Name => name;

    public string Purpose => "Says it again.";

    public string Example => $"/{name}";

    public IReadOnlyList<CommandForm> Forms => forms;

    public Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(CommandReply.Of(request.Text) with { Title = request.Name });
}
