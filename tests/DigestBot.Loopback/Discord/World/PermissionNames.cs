using System.Collections.Frozen;

namespace DigestBot.Loopback.Discord.World;

/// <summary>The names of permissions as Discord's documentation writes them.</summary>
internal static class PermissionNames
{
    private static readonly FrozenDictionary<string, Permissions> Known = Enum.GetValues<Permissions>()
        .Where(one => ulong.PopCount((ulong)one) == 1)
        .ToFrozenDictionary(one => Words(one.ToString()), StringComparer.OrdinalIgnoreCase);

    /// <summary>The permissions of some names; null where one of them is unknown.</summary>
    public static Permissions? TryRead(IEnumerable<string> names)
    {
        var all = Permissions.None;
        foreach (var name in names)
        {
            if (!Known.TryGetValue(name, out var one))
            {
                return null;
            }

            all |= one;
        }

        return all;
    }

    // SendMessages is written SEND_MESSAGES.
    private static string Words(string name) => string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{letter}"));
}
