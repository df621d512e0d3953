namespace DigestBot.Discord.Rest;

/// <summary>A text file of a message.</summary>
internal sealed record OutgoingFile(string Name, string Content);
