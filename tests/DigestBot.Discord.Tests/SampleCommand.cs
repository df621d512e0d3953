using DigestBot.Core.Commands;

namespace DigestBot.Discord.Tests;

/// <summary>A command that answers as the test says.</summary>
internal sealed class SampleCommand(string name, string purpose, IReadOnlyList<CommandForm> forms, Func<CommandRequest, CommandReply> answer) : ICommand
{
    public static SampleCommand Digest => Answering("digest");

    public static SampleCommand Source => Answering("source");

    public static SampleCommand Summary => Answering("summary");

    public string Name => name;

    public string Purpose => purpose;

    public string Example => $"/{name}";

    public IReadOnlyList<CommandForm> Forms => forms;

    /// <summary>Everything that was asked.</summary>
    public List<CommandRequest> Requests { get; } = [];

    /// <summary>The command of that name, with the bot's forms.</summary>
    public static SampleCommand Answering(string name, Func<CommandRequest, CommandReply>? answer = null)
    {
        var (purpose, forms) = name switch
        {
            "digest" => ("Shows the next digest.", DigestForms()),
            "source" => ("Changes sources.", [new CommandForm("add", "Follows a feed.", new CommandOption("url", "Its address") { IsRequired = true, IsMain = true }) { NeedsManager = true }]),
            "whosaid" => ("Finds who said what.", [new CommandForm("", "Finds who said what.", new CommandOption("text", "A question") { IsMain = true }, new CommandOption("by", "Who said it", OptionKind.Speaker))]),
            "check" => ("Finds words.", [new CommandForm("", "Finds words.", new CommandOption("quote", "The words") { IsMain = true, IsRequired = true })]),
            _ => ("Sums up an article by its title, id or web address, with key quotes.", (IReadOnlyList<CommandForm>)[new CommandForm("", "Sums up.", new CommandOption("article", "Its title", OptionKind.Article) { IsMain = true }, new CommandOption("link", "Its web address"), new CommandOption("file", "A file", OptionKind.File))]),
        };
        return new SampleCommand(name, purpose, forms, answer ?? (request => CommandReply.Told($"/{request.Name} {request.Text}")));
    }

    public Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        lock (Requests)
        {
            Requests.Add(request);
        }

        return Task.FromResult(answer(request));
    }

    private static IReadOnlyList<CommandForm> DigestForms() =>
    [
        new("now", "Shows it now."),
        new(
            "schedule",
            "Sets when it comes.",
            new CommandOption("when", "Hours and days") { IsRequired = true, IsMain = true },
            new CommandOption("stories", "How many", OptionKind.Number) { Least = 3, Most = 10 },
            new CommandOption("mention", "Whom", OptionKind.Role),
            new CommandOption("zone", "Which zone", OptionKind.Zone),
            new CommandOption("layout", "How long", OptionKind.Choice) { Choices = ["short", "long"] }) { NeedsManager = true },
    ];
}
