namespace DigestBot.Core.Commands;

/// <summary>A next step: its label, and the command it stands for ("/summary story-1").</summary>
public sealed record ReplyButton(string Label, string Command)
{
    /// <summary>
    /// Whether the command's <see cref="CommandForm"/> is to be filled in first, where the platform has dialogues; the command names it
    /// ("/digest schedule").
    /// </summary>
    public bool OpensForm { get; init; }
}
