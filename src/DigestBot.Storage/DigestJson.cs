using System.Text.Json.Serialization;
using DigestBot.Core.Digests;

namespace DigestBot.Storage;

/// <summary>How digests are kept.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Digest))]
internal sealed partial class DigestJson : JsonSerializerContext;
