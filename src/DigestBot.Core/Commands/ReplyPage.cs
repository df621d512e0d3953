namespace DigestBot.Core.Commands;

/// <summary>
/// Page <paramref name="Number"/> of <paramref name="Count"/>, both from 1. <paramref name="NextCommand"/> shows the next, null on the
/// last; <paramref name="PreviousCommand"/> the one before, null on the first.
/// </summary>
public sealed record ReplyPage(int Number, int Count, string? NextCommand, string? PreviousCommand = null);
