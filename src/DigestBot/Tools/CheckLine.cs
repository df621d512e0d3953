namespace DigestBot.Tools;

/// <summary>What a batch writes for a remembered quote; nothing but the verdict where none is near.</summary>
internal sealed record CheckLine(string Id, string Verdict, string? Text, string? Speaker, string? Article);
