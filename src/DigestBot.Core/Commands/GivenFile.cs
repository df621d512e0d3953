namespace DigestBot.Core.Commands;

/// <summary>A file that came with a command.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Content">Its bytes, at most ten million.</param>
public sealed record GivenFile(string Name, ReadOnlyMemory<byte> Content);
