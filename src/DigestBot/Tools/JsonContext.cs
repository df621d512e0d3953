using System.Text.Json.Serialization;

namespace DigestBot.Tools;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ArticleDocument))]
[JsonSerializable(typeof(ArticleLine))]
[JsonSerializable(typeof(ErrorLine))]
[JsonSerializable(typeof(FeedDocument))]
[JsonSerializable(typeof(StoryLine))]
internal sealed partial class JsonContext : JsonSerializerContext;
