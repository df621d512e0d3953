using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Slack.Control;

/// <summary>A click on an element, or a choice made in one.</summary>
/// <param name="ActionId">The element's action id.</param>
public sealed record Click(string ActionId)
{
    /// <summary>The value of the button or of the chosen option; null for the element's own.</summary>
    public string? Value { get; init; }

    /// <summary>The message; null for the newest that has such an element.</summary>
    public string? MessageTs { get; init; }

    /// <summary>The view, for an element of a modal or a home; null for a message.</summary>
    public string? ViewId { get; init; }

    /// <summary>The channel to look in; null for all.</summary>
    public string? Channel { get; init; }

    /// <summary>Who clicks; null for the reader.</summary>
    public string? User { get; init; }

    /// <summary>More members of the action, such as "selected_date".</summary>
    public JsonObject? More { get; init; }

    /// <summary>What else is filled in, as "state" has it; null for nothing.</summary>
    public JsonObject? State { get; init; }
}
