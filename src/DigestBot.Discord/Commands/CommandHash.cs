using System.Security.Cryptography;
using System.Text.Json;
using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Commands;

/// <summary>Tells whether what is registered is what the bot offers, whatever Discord adds to it or leaves out.</summary>
internal static class CommandHash
{
    public static string Of(IEnumerable<CommandPayload> commands)
    {
        var ordered = commands.OrderBy(command => command.Type).ThenBy(command => command.Name, StringComparer.Ordinal).Select(Bare).ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(ordered, DiscordJson.Default.IReadOnlyListCommandPayload)));
    }

    private static CommandPayload Bare(CommandPayload command) => command with
    {
        Description = command.Description is { Length: > 0 } text ? text : null,
        NameLocalizations = Ordered(command.NameLocalizations),
        DescriptionLocalizations = Ordered(command.DescriptionLocalizations),
        Contexts = [.. (command.Contexts ?? []).Order()],
        IntegrationTypes = [.. (command.IntegrationTypes ?? []).Order()],
        Options = Bare(command.Options),
    };

    private static IReadOnlyList<CommandOptionPayload>? Bare(IReadOnlyList<CommandOptionPayload>? options) => options is not { Count: > 0 } ? null :
    [
        .. options.Select(option => option with
        {
            NameLocalizations = Ordered(option.NameLocalizations),
            DescriptionLocalizations = Ordered(option.DescriptionLocalizations),
            Required = option.Required == true ? true : null,
            Autocomplete = option.Autocomplete == true ? true : null,
            Choices = option.Choices is { Count: > 0 } ? option.Choices : null,
            Options = Bare(option.Options),
        }),
    ];

    private static SortedDictionary<string, string>? Ordered(IReadOnlyDictionary<string, string>? texts) =>
        texts is { Count: > 0 } ? new SortedDictionary<string, string>(texts.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) : null;
}
