namespace DigestBot.Core.Commands;

/// <summary>A next step: its label, and the command it stands for ("/summary story-1").</summary>
public sealed record ReplyButton(string Label, string Command);
