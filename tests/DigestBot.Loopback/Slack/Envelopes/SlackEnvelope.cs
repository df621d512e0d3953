using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Responses;

namespace DigestBot.Loopback.Slack.Envelopes;

/// <summary>A thing told to the app, over a socket or to its address. Its JSON is shared: clone before changing it.</summary>
public sealed record SlackEnvelope
{
    /// <summary>The envelope's id.</summary>
    public required string Id { get; init; }

    /// <summary>One of <see cref="EnvelopeTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>What happened.</summary>
    public required JsonObject Payload { get; init; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The number of the connection it went to; 0 in HTTP mode, null when there was none.</summary>
    public int? Connection { get; init; }

    /// <summary>Whether the ack may carry an answer.</summary>
    public bool AcceptsAnswer { get; init; }

    /// <summary>Who did it; null for an event.</summary>
    public string? User { get; init; }

    /// <summary>The channel it was done in; null when in none.</summary>
    public string? Channel { get; init; }

    /// <summary>Where later answers go; null when there is no such address.</summary>
    public ResponseAddress? Response { get; init; }

    /// <summary>The view it is about, for a view that was submitted; null otherwise.</summary>
    public string? ViewId { get; init; }

    /// <summary>How often this was tried before.</summary>
    public int RetryAttempt { get; init; }

    /// <summary>Why it is tried again; empty the first time.</summary>
    public string RetryReason { get; init; } = "";

    /// <summary>The envelope this one repeats; null for the first.</summary>
    public string? RetryOf { get; init; }

    /// <summary>The ack that came first; null when none did.</summary>
    public EnvelopeAck? Ack { get; init; }

    /// <summary>Why it counts as failed ("timeout"); null when it does not.</summary>
    public string? Failure { get; init; }
}
