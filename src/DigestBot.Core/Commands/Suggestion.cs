namespace DigestBot.Core.Commands;

/// <summary>A value offered while somebody types: what is shown, and what is given to the command.</summary>
/// <param name="Label">At most 100 UTF-16 code units.</param>
/// <param name="Value">At most 100 UTF-16 code units: an id, or a name.</param>
public sealed record Suggestion(string Label, string Value);
