using DigestBot.Core.Commands;
using DigestBot.Discord.Formatting;
using DigestBot.Discord.Interactions;
using DigestBot.Discord.Languages;
using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Commands;

/// <summary>Describes the bot's commands as Discord registers them (https://discord.com/developers/docs/interactions/application-commands). Pure.</summary>
internal static class CommandDefinitions
{
    /// <summary>What the action without a name is called where a command has others: Discord wants a name for each.</summary>
    public const string UnnamedAction = "show";

    private const int ChatInput = 1;
    private const int SubCommand = 1;
    private const int MaxDescription = 100;
    private const int MostOptions = 25;

    /// <summary>A server, a talk with the bot, a talk of people.</summary>
    private static readonly int[] Contexts = [0, 1, 2];

    /// <summary>For a server, for a person.</summary>
    private static readonly int[] Installs = [0, 1];

    public static IReadOnlyList<CommandPayload> Of(IReadOnlyList<ICommand> commands) =>
    [
        .. commands.Select(Of),
        .. MessageCommands.All.Where(entry => commands.Any(command => command.Name == entry.Command)).Select(entry => new CommandPayload(entry.Name, MessageCommands.Type)
        {
            NameLocalizations = GermanTexts.Of(entry.Name),
            Contexts = Contexts,
            IntegrationTypes = Installs,
        }),
    ];

    private static CommandPayload Of(ICommand command)
    {
        var isParted = command.Forms.Any(form => form.Action.Length > 0);
        return new CommandPayload(command.Name, ChatInput)
        {
            Description = Described(command.Purpose),
            DescriptionLocalizations = GermanTexts.Of(command.Purpose, MaxDescription),
            Options = isParted ? [.. command.Forms.Take(MostOptions).Select(SubCommandOf)] : command.Forms is [var only] ? OptionsOf(only) : null,
            // Discord hides commands, not actions of them: one that has actions for all is shown to all, and asks again itself.
            DefaultMemberPermissions = command.Forms.Count > 0 && command.Forms.All(form => form.NeedsManager) ? (long)Permissions.ManageGuild : null,
            Contexts = Contexts,
            IntegrationTypes = Installs,
        };
    }

    private static CommandOptionPayload SubCommandOf(CommandForm form) => new(form.Action.Length > 0 ? form.Action : UnnamedAction, SubCommand, Described(form.Purpose))
    {
        DescriptionLocalizations = GermanTexts.Of(form.Purpose, MaxDescription),
        Options = OptionsOf(form),
    };

    // Discord wants the required ones first.
    private static CommandOptionPayload[] OptionsOf(CommandForm form) => [.. form.Options.OrderByDescending(option => option.IsRequired).Take(MostOptions).Select(Of)];

    private static CommandOptionPayload Of(CommandOption option) => new(option.Name, TypeOf(option.Kind), Described(option.Purpose))
    {
        DescriptionLocalizations = GermanTexts.Of(option.Purpose, MaxDescription),
        Required = option.IsRequired ? true : null,
        Autocomplete = IsSuggested(option.Kind) ? true : null,
        Choices = option.Kind == OptionKind.Choice ? [.. option.Choices.Take(Layout.MaxChoices).Select(choice => new ChoicePayload(choice, choice))] : null,
        MinValue = option.Kind == OptionKind.Number ? option.Least : null,
        MaxValue = option.Kind == OptionKind.Number ? option.Most : null,
    };

    private static string Described(string purpose) => DiscordText.Plain(purpose, MaxDescription);

    private static int TypeOf(OptionKind kind) => kind switch
    {
        OptionKind.Number => 4,
        OptionKind.Role => 8,
        OptionKind.File => 11,
        _ => 3,
    };

    private static bool IsSuggested(OptionKind kind) => kind is OptionKind.Zone or OptionKind.Speaker or OptionKind.Topic or OptionKind.Outlet or OptionKind.Article or OptionKind.Story or OptionKind.Source;
}
