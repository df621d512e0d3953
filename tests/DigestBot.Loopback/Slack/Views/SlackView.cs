using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Slack.Views;

/// <summary>A view that is open, or somebody's home of the app. Its JSON is shared: clone before changing it.</summary>
public sealed record SlackView
{
    /// <summary>The id ("V…").</summary>
    public required string Id { get; init; }

    /// <summary>Changes with every update.</summary>
    public required string Hash { get; init; }

    /// <summary>Who sees it.</summary>
    public required string User { get; init; }

    /// <summary>The first of the views it lies on; its own id for the first.</summary>
    public required string RootId { get; init; }

    /// <summary>The view beneath; null for the first.</summary>
    public string? PreviousId { get; init; }

    /// <summary>What the app gave.</summary>
    public required JsonObject Content { get; init; }

    /// <summary>What is wrong with what was filled in, by block id; null for nothing.</summary>
    public JsonObject? Errors { get; init; }

    /// <summary>The app's own id for it; null when it gave none.</summary>
    public string? ExternalId => Content.Text("external_id") is { Length: > 0 } id ? id : null;
}
