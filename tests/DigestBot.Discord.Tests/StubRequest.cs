namespace DigestBot.Discord.Tests;

/// <summary>A request as it was received: "POST channels/1/messages", the body, the headers.</summary>
internal sealed record StubRequest(string Name, string Body, IReadOnlyDictionary<string, string> Headers);
