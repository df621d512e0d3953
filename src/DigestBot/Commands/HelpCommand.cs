using DigestBot.Core.Commands;

namespace DigestBot.Commands;

/// <summary><c>/help</c>: the commands, each with an example that works.</summary>
internal sealed class HelpCommand(IReadOnlyList<ICommand> others) : ICommand
{
    public string Name => "help";

    public string Purpose => "Lists the commands.";

    public string Example => "/help";

    public IReadOnlyList<CommandForm> Forms { get; } = [new("", "Lists the commands.")];

    public Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new CommandReply
        {
            Title = "What you can ask",
            Sections = [new ReplySection.Points([.. others.Append(this).Select(Point)])],
            IsPrivate = true,
        });

    private static IReadOnlyList<TextRun> Point(ICommand command) =>
    [
        new TextRun($"/{command.Name}", RunStyle.Strong),
        new TextRun($" {command.Purpose} "),
        new TextRun(command.Example, RunStyle.Code),
    ];
}
