namespace DigestBot.Fetching;

/// <summary>What a server gave to recognise the version that it sent; handed back, it answers "not modified" while nothing has changed.</summary>
/// <param name="ETag">The header ETag as it came, marks and all; null when there was none.</param>
/// <param name="LastModified">The header Last-Modified as it came; null when there was none.</param>
internal sealed record Validators(string? ETag, string? LastModified)
{
    /// <summary>Nothing to recognise a version by.</summary>
    public static Validators None { get; } = new(null, null);

    public bool IsEmpty => ETag is null && LastModified is null;
}
