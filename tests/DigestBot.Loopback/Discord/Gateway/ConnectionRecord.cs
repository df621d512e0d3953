using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Discord.Gateway;

/// <summary>What is remembered of a connection.</summary>
internal sealed record ConnectionRecord(int Number, string Path, string Query)
{
    private const int MaxKept = 1000;

    private readonly List<long> beats = [];
    private readonly List<long> got = [];

    /// <summary>When Hello was sent.</summary>
    public DateTimeOffset? GreetedAt { get; set; }

    /// <summary>How it was closed; null while it is open, and a null code where it broke.</summary>
    public (int? Code, bool ByServer)? Closed { get; set; }

    /// <summary>Milliseconds from Hello to the first heartbeat.</summary>
    public double? FirstBeat { get; private set; }

    /// <summary>How many heartbeats came.</summary>
    public int Beats => beats.Count;

    /// <summary>Remembers a heartbeat.</summary>
    public void Beat(DateTimeOffset at)
    {
        FirstBeat ??= (at - GreetedAt)?.TotalMilliseconds;
        Keep(beats, at.ToUnixTimeMilliseconds());
    }

    /// <summary>Remembers the opcode of a frame.</summary>
    public void Got(long op) => Keep(got, op);

    /// <summary>As the control endpoint shows it.</summary>
    public JsonObject ToJson() => new()
    {
        ["n"] = Number,
        ["path"] = Path,
        ["query"] = Query,
        ["firstBeat"] = FirstBeat,
        ["beats"] = new JsonArray([.. beats.Select(beat => JsonValue.Create(beat))]),
        ["closed"] = Closed is null ? null : new JsonObject { ["code"] = Closed.Value.Code },
        ["closedByServer"] = Closed?.ByServer ?? false,
        ["got"] = new JsonArray([.. got.Select(op => JsonValue.Create(op))]),
    };

    private static void Keep(List<long> list, long value)
    {
        if (list.Count < MaxKept)
        {
            list.Add(value);
        }
    }
}
