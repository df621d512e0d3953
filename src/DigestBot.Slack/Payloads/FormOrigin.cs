using System.Text;
using System.Text.Json;

namespace DigestBot.Slack.Payloads;

/// <summary>What a form remembers while it is filled in: which command it is for, and where the answer goes. Kept by Slack.</summary>
internal sealed record FormOrigin(string Command, string Action)
{
    /// <summary>The channel it was asked in; null where the form asks for one.</summary>
    public string? Channel { get; init; }

    public string? ResponseUrl { get; init; }

    /// <summary>When that address was given, in Unix seconds.</summary>
    public long ReceivedAt { get; init; }

    /// <summary>How often it was used already.</summary>
    public int Used { get; init; }

    public static FormOrigin? TryRead(string? metadata) =>
        metadata is null ? null : SlackJson.TryRead(Encoding.UTF8.GetBytes(metadata), SlackJson.Default.FormOrigin) is { Command: not null, Action: not null } origin ? origin : null;

    public string Write() => JsonSerializer.Serialize(this, SlackJson.Default.FormOrigin);
}
