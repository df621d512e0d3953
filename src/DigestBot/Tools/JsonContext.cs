using System.Text.Json.Serialization;

namespace DigestBot.Tools;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ArticleDocument))]
[JsonSerializable(typeof(ArticleLine))]
[JsonSerializable(typeof(ErrorLine))]
[JsonSerializable(typeof(FeedDocument))]
internal sealed partial class JsonContext : JsonSerializerContext;
