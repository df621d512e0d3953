using System.Text.Json.Serialization;

namespace DigestBot.Tools;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ArticleDocument))]
[JsonSerializable(typeof(ArticleLine))]
[JsonSerializable(typeof(CheckDocument))]
[JsonSerializable(typeof(CheckLine))]
[JsonSerializable(typeof(CitationDocument))]
[JsonSerializable(typeof(ErrorLine))]
[JsonSerializable(typeof(FeedDocument))]
[JsonSerializable(typeof(SpeakersDocument))]
[JsonSerializable(typeof(StoryLine))]
[JsonSerializable(typeof(WhoSaidDocument))]
[JsonSerializable(typeof(WhoSaidLine))]
internal sealed partial class JsonContext : JsonSerializerContext;
