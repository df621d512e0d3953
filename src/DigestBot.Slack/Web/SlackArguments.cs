using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Web;

/// <summary>Writes the arguments of the methods that the bot calls.</summary>
internal static class SlackArguments
{
    public static IReadOnlyDictionary<string, string> None { get; } = FrozenDictionary<string, string>.Empty;

    /// <summary>For chat.postMessage. Previews are off: a link's picture would bury what is said.</summary>
    public static Dictionary<string, string> Post(string channel, SlackMessage message, string? thread, MessageMetadata? metadata)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["channel"] = channel, ["text"] = message.Text, ["unfurl_links"] = "false", ["unfurl_media"] = "false" };
        AddBlocks(arguments, message);
        if (thread is not null)
        {
            arguments["thread_ts"] = thread;
        }

        if (metadata is not null)
        {
            arguments["metadata"] = JsonSerializer.Serialize(metadata, SlackJson.Default.MessageMetadata);
        }

        return arguments;
    }

    /// <summary>For chat.postEphemeral.</summary>
    public static Dictionary<string, string> Whisper(string channel, string user, SlackMessage message, string? thread)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["channel"] = channel, ["user"] = user, ["text"] = message.Text };
        AddBlocks(arguments, message);
        if (thread is not null)
        {
            arguments["thread_ts"] = thread;
        }

        return arguments;
    }

    /// <summary>For conversations.history, and with a thread for conversations.replies: what was posted since, with what it carries unseen.</summary>
    public static Dictionary<string, string> History(string channel, string? thread, DateTimeOffset since, string? cursor)
    {
        var oldest = (since.ToUnixTimeMilliseconds() / 1000m).ToString("0.000000", CultureInfo.InvariantCulture);
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["channel"] = channel,
            ["oldest"] = oldest,
            ["inclusive"] = "true",
            ["limit"] = "200",
            ["include_all_metadata"] = "true",
        };
        if (thread is not null)
        {
            arguments["ts"] = thread;
        }

        if (cursor is not null)
        {
            arguments["cursor"] = cursor;
        }

        return arguments;
    }

    private static void AddBlocks(Dictionary<string, string> arguments, SlackMessage message)
    {
        if (message.Blocks.Count > 0)
        {
            arguments["blocks"] = JsonSerializer.Serialize(message.Blocks, SlackJson.Default.IReadOnlyListBlock);
        }
    }
}
