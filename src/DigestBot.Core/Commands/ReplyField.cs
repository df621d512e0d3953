namespace DigestBot.Core.Commands;

/// <summary>A name and its value.</summary>
public sealed record ReplyField(string Name, string Value);
