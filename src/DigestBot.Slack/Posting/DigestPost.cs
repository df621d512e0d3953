using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Posting;

/// <summary>One message of a digest, with where it goes.</summary>
internal sealed record DigestPost(SlackChannel Channel, SlackToken Token, SlackMessage Message, string? Thread, DeliveryMark Mark);
