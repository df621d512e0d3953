namespace DigestBot.Discord.Interactions;

/// <summary>What a request of Discord's is answered with.</summary>
/// <param name="Status">The status.</param>
/// <param name="Json">The body; null for none.</param>
public sealed record EndpointAnswer(int Status, string? Json = null);
