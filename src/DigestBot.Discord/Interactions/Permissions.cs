using System.Globalization;
using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Interactions;

/// <summary>Reads permissions (https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags).</summary>
internal static class Permissions
{
    /// <summary>Who may manage a server.</summary>
    public const ulong ManageGuild = 1 << 5;

    private const ulong Administrator = 1 << 3;
    private const ulong ViewChannel = 1 << 10;
    private const ulong SendMessages = 1 << 11;
    private const ulong EmbedLinks = 1 << 14;
    private const ulong SendInThreads = 1UL << 38;

    private const int Guild = 0;
    private const int TalkWithBot = 1;

    /// <summary>Whether the person may change what the channel follows: who manages the server, and in a talk with the bot who talks.</summary>
    public static bool IsManager(InteractionPayload interaction) =>
        interaction.Member is { } member ? (Bits(member.Permissions) & (Administrator | ManageGuild)) != 0 : interaction.Context == TalkWithBot;

    /// <summary>What the bot may not do in the channel but has to for a digest.</summary>
    public static IReadOnlyList<string> Missing(InteractionPayload interaction)
    {
        if (interaction.Context is { } context && context != Guild)
        {
            return context == TalkWithBot ? [] : ["a channel of a server, or a talk with the bot itself,"];
        }

        // Installed by a person for themselves, the bot is not in the server at all.
        if (interaction.AuthorizingIntegrationOwners is { Count: > 0 } owners && !owners.ContainsKey("0"))
        {
            return ["a place in this server (an admin adds it by its install link)"];
        }

        var bits = Bits(interaction.AppPermissions);
        if (interaction.AppPermissions is null || (bits & Administrator) != 0)
        {
            return [];
        }

        (ulong Bit, string Name)[] wanted = [(ViewChannel, "View Channel"), interaction.Channel?.IsThread == true ? (SendInThreads, "Send Messages in Threads") : (SendMessages, "Send Messages"), (EmbedLinks, "Embed Links")];
        return [.. wanted.Where(one => (bits & one.Bit) == 0).Select(one => one.Name)];
    }

    private static ulong Bits(string? text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;
}
