using System.Text.RegularExpressions;
using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Discord.Commands;
using DigestBot.Discord.Formatting;
using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Interactions;

/// <summary>Understands interactions. Pure; one instance serves all threads.</summary>
internal sealed partial class WishReader(IReadOnlyList<ICommand> commands)
{
    private const int MostLinks = 3;
    private const int MaxDepth = 3;

    private static readonly Wish Unknown = new Wish.Impossible("That command is no longer known here. Type / to see what there is.");

    /// <summary>What is wanted; for anything that was never offered, a sentence that says so.</summary>
    public Wish Read(InteractionPayload interaction) => interaction switch
    {
        { Type: InteractionType.Command, Data: { Type: MessageCommands.Type } data } => OnMessage(interaction, data),
        { Type: InteractionType.Command, Data: { } data } => Given(interaction, data),
        { Type: InteractionType.Suggestion, Data: { } data } => Suggestion(data),
        { Type: InteractionType.Component, Data: { } data } => Pressed(interaction, data.Values is { Count: > 0 } values ? values[0] : data.CustomId),
        { Type: InteractionType.Dialogue, Data: { } data } => Filled(interaction, data),
        _ => Unknown,
    };

    private Wish Given(InteractionPayload interaction, InteractionData data)
    {
        var (form, options) = FormOf(data.Name, data.Options);
        if (form is null)
        {
            return Unknown;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in options.OfType<OptionPayload>())
        {
            if (option is { Name: { } name, Value: { } value })
            {
                values[name] = value;
            }
        }

        return Filled(interaction, data.Name!, form, values, data.Resolved);
    }

    private Wish Suggestion(InteractionData data)
    {
        var (form, options) = FormOf(data.Name, data.Options);
        var focused = options.FirstOrDefault(option => option?.Focused == true);
        return form?.Options.FirstOrDefault(option => option.Name == focused?.Name) is { } known ? new Wish.Suggest(known.Kind, focused!.Value ?? "") : Unknown;
    }

    private Wish Pressed(InteractionPayload interaction, string? kept)
    {
        if (!Press.TryRead(kept, out var press) || !CommandText.TryRead(press.Command, ChannelOf(interaction), out var request))
        {
            return Unknown;
        }

        if (press.Kind != PressKind.Form)
        {
            return new Wish.Ask(press.Kind, Of(interaction, request));
        }

        var forms = commands.FirstOrDefault(command => command.Name == request.Name)?.Forms ?? [];
        var form = forms.FirstOrDefault(one => one.Action.Length > 0 && IsOf(one.Action, request.Text)) ?? forms.FirstOrDefault(one => one.Action.Length == 0);

        // A command that was kept under an id, or one without fields, can only be done.
        return form is null || form.Options.Count == 0
            ? new Wish.Ask(PressKind.New, Of(interaction, request))
            : new Wish.Fill(request.Name, form, request.Text[form.Action.Length..].Trim());
    }

    private Wish Filled(InteractionPayload interaction, InteractionData data)
    {
        if (!Press.TryRead(data.CustomId, out var press) || !CommandText.TryRead(press.Command, ChannelOf(interaction), out var request))
        {
            return Unknown;
        }

        var form = commands.FirstOrDefault(command => command.Name == request.Name)?.Forms.FirstOrDefault(one => one.Action == request.Text);
        return form is null ? Unknown : Filled(interaction, request.Name, form, FormDialogue.ValuesOf(data.Components), data.Resolved);
    }

    private static Wish.Ask Filled(InteractionPayload interaction, string name, CommandForm form, Dictionary<string, string> values, ResolvedPayload? resolved)
    {
        var file = form.Options.FirstOrDefault(option => option.Kind == OptionKind.File && values.ContainsKey(option.Name));
        var attachment = file is null ? null : resolved?.Attachments?.GetValueOrDefault(values[file.Name]);
        if (file is not null)
        {
            values.Remove(file.Name);
        }

        var request = Of(interaction, new CommandRequest { Name = name, Channel = ChannelOf(interaction) });
        return new Wish.Ask(PressKind.New, form.Fill(request, values)) { File = attachment };
    }

    private static Wish OnMessage(InteractionPayload interaction, InteractionData data)
    {
        var content = data.TargetId is { } target ? data.Resolved?.Messages?.GetValueOrDefault(target)?.Content ?? "" : "";
        if (data.Name == MessageCommands.Check && content.Trim().Length > 0)
        {
            return Asked(interaction, $"/check {content}");
        }

        var links = Link().Matches(content).Select(match => match.Value.TrimEnd('.', ',', ';', ':', '!', '?')).Distinct(StringComparer.Ordinal).Take(MostLinks).ToList();
        return (data.Name, links.Count) switch
        {
            (MessageCommands.Check, _) => new Wish.Impossible("There are no words in that message to look for."),
            (_, 0) => new Wish.Impossible("There is no web address in that message."),
            (MessageCommands.Summarize, _) => Asked(interaction, [.. links.Select(link => $"/summary link:{link}")]),
            (MessageCommands.AddSource, _) => Asked(interaction, $"/source add {links[0]}"),
            _ => Unknown,
        };
    }

    private static Wish.Ask Asked(InteractionPayload interaction, params IEnumerable<string> lines) =>
        new(PressKind.New, [.. lines.Select(line => CommandText.TryRead(line, ChannelOf(interaction), out var request) ? Of(interaction, request) : null).OfType<CommandRequest>()]);

    // A sub-command's own options stand below it.
    private (CommandForm? Form, IReadOnlyList<OptionPayload?> Options) FormOf(string? name, IReadOnlyList<OptionPayload?>? options)
    {
        var forms = commands.FirstOrDefault(command => command.Name == name)?.Forms ?? [];
        var action = "";
        for (var depth = 0; depth < MaxDepth && options is [{ Type: 1 or 2, Name: { } deeper } sub]; depth++)
        {
            (action, options) = (deeper, sub.Options);
        }

        return (forms.FirstOrDefault(form => form.Action == action) ?? forms.FirstOrDefault(form => form.Action.Length == 0 && action == CommandDefinitions.UnnamedAction), options ?? []);
    }

    private static CommandRequest Of(InteractionPayload interaction, CommandRequest request) => request with
    {
        IsDirect = interaction.GuildId is null,
        IsManager = Permissions.IsManager(interaction),
        MissingPermissions = Permissions.Missing(interaction),
        Language = interaction.Locale is { Length: >= 2 } locale ? locale[..2].ToLowerInvariant() : "en",
    };

    private static ChannelId ChannelOf(InteractionPayload interaction) => new(DiscordPlatform.PlatformName, interaction.ChannelId ?? interaction.Channel?.Id ?? "");

    private static bool IsOf(string action, string text) =>
        text.StartsWith(action, StringComparison.Ordinal) && (text.Length == action.Length || text[action.Length] == ' ');

    // "https://harbourgazette.example/ferry"
    [GeneratedRegex(@"https?://[^\s<>()\[\]""|`*]{3,1500}", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
