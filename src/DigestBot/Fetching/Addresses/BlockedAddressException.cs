namespace DigestBot.Fetching.Addresses;

/// <summary>Carries a refusal out of the connecting inside the HTTP client, which knows no other way; never leaves <see cref="WebFetcher"/>.</summary>
internal sealed class BlockedAddressException(string reason) : Exception(reason);
