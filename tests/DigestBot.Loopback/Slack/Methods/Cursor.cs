using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Slack.Methods;

/// <summary>The cursors of paging (https://docs.slack.dev/apis/web-api/pagination): where the next page begins, made opaque.</summary>
internal static class Cursor
{
    private const string Prefix = "next:";

    /// <summary>Reads a cursor; none means the start.</summary>
    public static bool TryRead(string? cursor, out int start)
    {
        start = 0;
        if (string.IsNullOrEmpty(cursor))
        {
            return true;
        }

        var bytes = new byte[cursor.Length];
        return Convert.TryFromBase64String(cursor, bytes, out var count)
            && Encoding.ASCII.GetString(bytes, 0, count) is var text
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out start);
    }

    /// <summary>The response_metadata of a page; its cursor is empty on the last one.</summary>
    public static JsonObject Next(int start, int count) => new()
    {
        ["next_cursor"] = start < count ? Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Prefix}{start}")) : "",
    };
}
