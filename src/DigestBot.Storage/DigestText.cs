using System.Text.Json;
using DigestBot.Core.Digests;

namespace DigestBot.Storage;

/// <summary>A digest as JSON, as it is kept.</summary>
internal static class DigestText
{
    public static string Of(Digest digest) => JsonSerializer.Serialize(digest with { Health = null, Mention = null }, DigestJson.Default.Digest);

    public static Digest Read(string content) => JsonSerializer.Deserialize(content, DigestJson.Default.Digest)!;
}
