namespace DigestBot.Core.Digests;

/// <summary>A story in one line.</summary>
public sealed record DigestHeadline(string Headline, DigestSource Source);
