using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Slack.Envelopes;

/// <summary>
/// Sends envelopes, holds the clock of 3 seconds over each, and sends events that were not taken again: at once, after a minute, after
/// five. Safe to share.
/// </summary>
internal sealed class EnvelopeLedger(IEnvelopeCarrier carrier, Violations violations, Changes changes, TimeProvider time) : IDisposable
{
    /// <summary>The time an app has to take an envelope.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3);

    private const int MaxKept = 20_000;
    private static readonly TimeSpan[] RetryAfter = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    private readonly Lock gate = new();
    private readonly Dictionary<string, SlackEnvelope> byId = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly List<SlackEnvelope> waiting = [];
    private readonly ConcurrentDictionary<string, ITimer> clocks = new(StringComparer.Ordinal);

    /// <summary>Takes what comes with an ack in time; set once, at the start.</summary>
    public Action<SlackEnvelope, JsonNode?> Acked { get; set; } = (_, _) => { };

    /// <summary>Told of an envelope that was not taken; set once, at the start.</summary>
    public Action<SlackEnvelope> Failed { get; set; } = _ => { };

    /// <summary>All envelopes, in the order they were sent.</summary>
    public IReadOnlyList<SlackEnvelope> All
    {
        get
        {
            lock (gate)
            {
                return [.. order.Select(id => byId[id])];
            }
        }
    }

    public SlackEnvelope? Find(string id)
    {
        lock (gate)
        {
            return byId.GetValueOrDefault(id);
        }
    }

    /// <summary>Sends one. Without a connection a command has failed, while an event waits for one.</summary>
    public SlackEnvelope Send(SlackEnvelope envelope)
    {
        SlackEnvelope sent;
        lock (gate)
        {
            sent = envelope with { At = time.GetUtcNow() };
            Keep(sent);
            sent = sent with { Connection = carrier.TryCarry(sent) };
            byId[sent.Id] = sent;
            if (sent.Connection is null && sent.Type == EnvelopeTypes.Events)
            {
                waiting.Add(sent);
            }
        }

        if (sent.Connection is not null)
        {
            clocks[sent.Id] = time.CreateTimer(_ => Fail(sent.Id, sent.Connection == 0 ? "http_timeout" : "timeout"), null, Deadline, Timeout.InfiniteTimeSpan);
        }
        else if (sent.Type != EnvelopeTypes.Events)
        {
            Fail(sent.Id, "dispatch_failed");
        }

        changes.Tell();
        return Find(sent.Id) ?? sent;
    }

    /// <summary>Sends the events that waited for a connection.</summary>
    public void SendWaiting()
    {
        List<SlackEnvelope> due;
        lock (gate)
        {
            due = [.. waiting];
            waiting.Clear();
        }

        foreach (var envelope in due)
        {
            Send(AgainOf(envelope, "connection_failed"));
        }
    }

    /// <summary>Takes an ack, or notes what is wrong with it.</summary>
    public void Ack(string id, JsonNode? payload, int connection)
    {
        if (Note(id, payload, connection) is { } acked)
        {
            EndClock(id);
            if (payload is not null and not JsonObject { Count: 0 } && !acked.AcceptsAnswer)
            {
                violations.Add("payload_not_accepted", ("detail", $"{acked.Type} {id}"));
            }

            Acked(acked, acked.AcceptsAnswer ? payload : null);
        }

        changes.Tell();
    }

    /// <summary>Counts an envelope as not taken, unless it was.</summary>
    public void Fail(string id, string reason, bool mayRetry = true)
    {
        EndClock(id);
        SlackEnvelope? failed;
        lock (gate)
        {
            failed = byId.GetValueOrDefault(id);
            if (failed is null or { Ack: not null } or { Failure: not null })
            {
                return;
            }

            failed = failed with { Failure = reason };
            byId[id] = failed;
        }

        if (mayRetry && failed.Type == EnvelopeTypes.Events && failed.RetryAttempt < RetryAfter.Length)
        {
            Retry(failed, reason);
        }

        Failed(failed);
        changes.Tell();
    }

    public void Clear()
    {
        lock (gate)
        {
            byId.Clear();
            order.Clear();
            waiting.Clear();
        }

        Dispose();
    }

    public void Dispose()
    {
        foreach (var id in clocks.Keys)
        {
            EndClock(id);
        }
    }

    private void Keep(SlackEnvelope envelope)
    {
        byId[envelope.Id] = envelope;
        order.Add(envelope.Id);
        if (order.Count > MaxKept)
        {
            byId.Remove(order[0]);
            order.RemoveAt(0);
        }
    }

    // The envelope when it is the first ack of it, in time and where it belongs; else null.
    private SlackEnvelope? Note(string id, JsonNode? payload, int connection)
    {
        lock (gate)
        {
            if (byId.GetValueOrDefault(id) is not { } envelope)
            {
                violations.Add("unknown_envelope", ("detail", id));
                return null;
            }

            if (envelope.Ack is not null)
            {
                violations.Add("acked_twice", ("detail", $"{envelope.Type} {id}"));
                return null;
            }

            if (envelope.Connection is { } right && right != connection)
            {
                violations.Add("ack_on_other_connection", ("detail", $"{envelope.Type} {id} came on {right}, was acked on {connection}"));
                return null;
            }

            var after = time.GetUtcNow() - envelope.At;
            var acked = envelope with { Ack = new EnvelopeAck(after, payload?.DeepClone(), connection) };
            byId[id] = acked;
            if (envelope.Failure is null)
            {
                return acked;
            }

            violations.Add("late_ack", ("detail", $"{envelope.Type} {id} after {after.TotalMilliseconds:0} ms"));
            return null;
        }
    }

    private void Retry(SlackEnvelope failed, string reason)
    {
        var again = AgainOf(failed, reason);
        var wait = RetryAfter[failed.RetryAttempt];
        if (wait == TimeSpan.Zero)
        {
            Send(again);
        }
        else
        {
            clocks[again.Id] = time.CreateTimer(_ => Send(again), null, wait, Timeout.InfiniteTimeSpan);
        }
    }

    private static SlackEnvelope AgainOf(SlackEnvelope envelope, string reason) => envelope with
    {
        Id = NewId(),
        RetryAttempt = envelope.RetryAttempt + 1,
        RetryReason = reason,
        RetryOf = envelope.RetryOf ?? envelope.Id,
        Failure = null,
    };

    /// <summary>An id for an envelope.</summary>
    public static string NewId() => Guid.CreateVersion7().ToString();

    private void EndClock(string id)
    {
        if (clocks.TryRemove(id, out var clock))
        {
            clock.Dispose();
        }
    }
}
