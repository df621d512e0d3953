namespace DigestBot.Slack.Payloads;

/// <summary>What is sent to a response_url (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses).</summary>
internal sealed record AnswerMessage(string Text, IReadOnlyList<Block>? Blocks)
{
    /// <summary>"ephemeral" or "in_channel"; null where a message is replaced.</summary>
    public string? ResponseType { get; init; }

    public bool? ReplaceOriginal { get; init; }

    public bool? DeleteOriginal { get; init; }

    public string? ThreadTs { get; init; }

    public bool UnfurlLinks { get; init; }

    public bool UnfurlMedia { get; init; }
}
