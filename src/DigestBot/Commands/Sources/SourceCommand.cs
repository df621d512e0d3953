using DigestBot.Core.Commands;

namespace DigestBot.Commands.Sources;

/// <summary><c>/source</c>: what this channel's digests are made of.</summary>
internal sealed class SourceCommand(SourceAdder adder, SourceRemover remover, SourceLister lister, SourceImporter importer, SourceTrial trial) : ICommand
{
    private const string Usage = "Try /source add https://…, list, remove NAME, health, test https://…, import https://…, or export.";

    public string Name => "source";

    public string Purpose => "Adds, lists, removes and checks the feeds this channel follows.";

    public string Example => "/source add https://harbourgazette.example/feed";

    public IReadOnlyList<CommandForm> Forms { get; } =
    [
        new("add", "Follows a feed, site or article in this channel.", Url("The address of a feed, a site or an article")) { NeedsManager = true },
        new("list", "Shows what this channel follows."),
        new("remove", "Ends following a source.", new CommandOption("source", "Which one", OptionKind.Source) { IsRequired = true, IsMain = true }) { NeedsManager = true },
        new("health", "Shows which sources are not well, and why."),
        new("test", "Tries an address without following it.", Url("The address to try")),
        new("import", "Follows the feeds of an OPML list.", Url("The address of the list")) { NeedsManager = true },
        new("export", "Gives what this channel follows as an OPML list."),
    ];

    public async Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (action, rest) = ActionText.Split(request.Text);
        if (NeedsManager(action) && !request.IsManager)
        {
            return CommandReply.Failed("Only people who may manage this server can change its sources. Ask one of them.");
        }

        var reply = action switch
        {
            "add" => await adder.AddAsync(rest, request.Channel, cancellationToken),
            "take" => await adder.TakeAsync(rest, request.Channel, cancellationToken),
            "remove" => await remover.RemoveAsync(rest, request.Channel, cancellationToken),
            "undo" => await remover.UndoAsync(rest, request.Channel, cancellationToken),
            "list" or "" => await lister.ListAsync(rest, request.Channel, cancellationToken),
            "health" => await lister.HealthAsync(request.Channel, cancellationToken),
            "export" => await lister.ExportAsync(request.Channel, cancellationToken),
            "import" => await importer.ImportAsync(rest, request.Channel, cancellationToken),
            "test" => await trial.TryAsync(rest, cancellationToken),
            _ => CommandReply.Failed($"/source does not know \"{action}\". {Usage}"),
        };
        return reply with { IsPrivate = true };
    }

    private static CommandOption Url(string purpose) => new("url", purpose) { IsRequired = true, IsMain = true };

    private static bool NeedsManager(string action) => action is "add" or "take" or "remove" or "undo" or "import";
}
