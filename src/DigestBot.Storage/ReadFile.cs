namespace DigestBot.Storage;

/// <summary>A file that was read, as it was then: a file that still looks so need not be read again.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="ModifiedAt">When it was last written to.</param>
public sealed record ReadFile(string Path, long Size, DateTimeOffset ModifiedAt);
