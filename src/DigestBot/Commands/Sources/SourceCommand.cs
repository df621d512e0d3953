using DigestBot.Core.Commands;

namespace DigestBot.Commands.Sources;

/// <summary><c>/source</c>: what this channel's digests are made of.</summary>
internal sealed class SourceCommand(SourceAdder adder, SourceRemover remover, SourceLister lister, SourceImporter importer, SourceTrial trial) : ICommand
{
    private const string Usage = "Try /source add https://…, list, remove NAME, health, test https://…, import https://…, or export.";

    public string Name => "source";

    public string Purpose => "Adds, lists, removes and checks the feeds this channel follows.";

    public string Example => "/source add https://harbourgazette.example/feed";

    public async Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (action, rest) = ActionText.Split(request.Text);
        if (NeedsManager(action) && !request.IsManager)
        {
            return CommandReply.Failed("Only people who may manage this server can change its sources. Ask one of them.");
        }

        var reply = action switch
        {
            "add" => await adder.AddAsync(Given(rest, request, "url"), request.Channel, cancellationToken),
            "take" => await adder.TakeAsync(rest, request.Channel, cancellationToken),
            "remove" => await remover.RemoveAsync(Given(rest, request, "source"), request.Channel, cancellationToken),
            "undo" => await remover.UndoAsync(rest, request.Channel, cancellationToken),
            "list" or "" => await lister.ListAsync(rest, request.Channel, cancellationToken),
            "health" => await lister.HealthAsync(request.Channel, cancellationToken),
            "export" => await lister.ExportAsync(request.Channel, cancellationToken),
            "import" => await importer.ImportAsync(Given(rest, request, "url"), request.Channel, cancellationToken),
            "test" => await trial.TryAsync(Given(rest, request, "url"), cancellationToken),
            _ => CommandReply.Failed($"/source does not know \"{action}\". {Usage}"),
        };
        return reply with { IsPrivate = true };
    }

    private static bool NeedsManager(string action) => action is "add" or "take" or "remove" or "undo" or "import";

    private static string Given(string text, CommandRequest request, string option) => text.Length > 0 ? text : request.Options.GetValueOrDefault(option, "");
}
