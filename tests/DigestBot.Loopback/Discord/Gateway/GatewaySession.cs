using System.Globalization;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.Gateway;

/// <summary>A session: what a client asked to hear, and what it was told so far. It outlives its connection for a while.</summary>
internal sealed class GatewaySession(string id, string resumePath, long intents, int shard, int shards)
{
    private const int MaxKept = 2000;

    private readonly Queue<(long Sequence, string Frame)> told = new();

    /// <summary>Its id.</summary>
    public string Id { get; } = id;

    /// <summary>The path that it is to be resumed at.</summary>
    public string ResumePath { get; } = resumePath;

    /// <summary>What it asked to hear.</summary>
    public long Intents { get; } = intents;

    /// <summary>Its shard.</summary>
    public int Shard { get; } = shard;

    /// <summary>Of how many shards.</summary>
    public int Shards { get; } = shards;

    /// <summary>The number of the last event.</summary>
    public long Sequence { get; private set; }

    /// <summary>Its connection; null while it has none.</summary>
    public GatewayConversation? Conversation { get; set; }

    /// <summary>Since when it has no connection.</summary>
    public DateTimeOffset DetachedAt { get; set; }

    /// <summary>Tells an event, or keeps it until the session is resumed.</summary>
    public void Tell(string name, JsonNode? data)
    {
        Sequence++;
        var frame = string.Create(CultureInfo.InvariantCulture, $$"""{"t":{{JsonValue.Create(name).ToText()}},"s":{{Sequence}},"op":0,"d":{{data.ToText()}}}""");
        told.Enqueue((Sequence, frame));
        if (told.Count > MaxKept)
        {
            told.Dequeue();
        }

        Conversation?.SendFrame(frame);
    }

    /// <summary>The frames after a number; null where some of them are forgotten.</summary>
    public IReadOnlyList<string>? Since(long sequence)
    {
        var missed = told.Where(one => one.Sequence > sequence).Select(one => one.Frame).ToList();
        return missed.Count == Sequence - sequence ? missed : null;
    }
}
