namespace DigestBot.Slack.Payloads;

/// <summary>What a message carries unseen (https://docs.slack.dev/messaging/message-metadata): by it a post is found again.</summary>
internal sealed record MessageMetadata(string EventType, DeliveryMark EventPayload);
