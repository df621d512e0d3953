namespace DigestBot.Slack.Home;

/// <summary>A source that a channel of the workspace follows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Link">Its address.</param>
/// <param name="Health">How it is, in a few words; null when it is well.</param>
public sealed record HomeSource(string Name, Uri? Link, string? Health);
