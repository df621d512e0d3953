namespace DigestBot.Slack.Payloads;

/// <summary>Which message of which delivery a post is.</summary>
internal sealed record DeliveryMark(string Delivery, int Position);
