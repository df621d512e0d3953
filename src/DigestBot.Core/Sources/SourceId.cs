namespace DigestBot.Core.Sources;

/// <summary>Names a source: twelve hex digits made from the address under which it was added.</summary>
public readonly record struct SourceId(string Value)
{
    /// <summary>The files and folders that were read: one source for all of them, followed by every channel.</summary>
    public static SourceId Files { get; } = new("files");

    /// <summary>The id itself.</summary>
    public override string ToString() => Value;
}
