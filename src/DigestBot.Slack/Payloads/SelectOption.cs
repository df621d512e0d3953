namespace DigestBot.Slack.Payloads;

/// <summary>A choice of a menu: label of at most 75 characters, value of at most 150.</summary>
internal sealed record SelectOption(TextObject Text, string Value);
