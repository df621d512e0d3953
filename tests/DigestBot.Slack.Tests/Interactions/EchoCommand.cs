using DigestBot.Core.Commands;

namespace DigestBot.Slack.Tests.Interactions;

/// <summary>A command that answers with what it was given, and with a second page to "ferry".</summary>
internal sealed class EchoCommand(string name, params IReadOnlyList<CommandForm> forms) : ICommand
{
    public string Name => name;

    public string Purpose => "Says it again.";

    public string Example => $"/{name}";

    public IReadOnlyList<CommandForm> Forms => forms;

    public Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(CommandReply.Of(request.Text) with { Title = request.Name, Page = request.Text == "ferry" ? new ReplyPage(1, 2, $"/{name} ferry page 2") : null });
}
