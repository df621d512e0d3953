namespace DigestBot.Slack.Payloads;

/// <summary>The choices that a menu is given, at most 100.</summary>
internal sealed record OptionList(IReadOnlyList<SelectOption> Options);
