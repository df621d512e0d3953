using System.Text.Json;

namespace DigestBot.Tools;

/// <summary>What a batch writes for a line that it could not read; the id is null where the line gave none.</summary>
internal sealed record ErrorLine(string? Id, string Error)
{
    /// <summary>The line without the line break.</summary>
    public static byte[] Write(string? id, string error) => JsonSerializer.SerializeToUtf8Bytes(new ErrorLine(id, error), ReadableJson.Context.ErrorLine);
}
