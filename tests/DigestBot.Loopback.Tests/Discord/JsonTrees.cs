using System.Text.Json.Nodes;
using CsCheck;

namespace DigestBot.Loopback.Tests.Discord;

/// <summary>JSON of any form, with names that Discord knows.</summary>
internal static class JsonTrees
{
    private static readonly string[] Names =
    [
        "content", "embeds", "components", "type", "custom_id", "options", "name", "description", "value", "choices", "accessory", "fields", "flags", "allowed_mentions",
        "users", "parse", "nonce", "data", "title", "attachments", "target", "channel", "action", "opts", "deny", "path", "op", "d", "t", "token", "intents", "properties", "shard",
    ];

    private static readonly Gen<JsonNode?> Value = Gen.OneOf(
        Gen.Int[-1, 40].Select(number => (JsonNode?)number),
        Gen.Double.Where(double.IsFinite).Select(number => (JsonNode?)number),
        Gen.String[0, 20].Where(text => !text.Any(char.IsSurrogate)).Select(text => (JsonNode?)text),
        Gen.Bool.Select(flag => (JsonNode?)flag),
        Gen.Const((JsonNode?)null));

    /// <summary>Values that are nested at most so deep.</summary>
    public static Gen<JsonNode?> Of(int depth) => depth == 0 ? Value : Gen.Frequency(
        (2, Value),
        (2, Of(depth - 1).Array[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())]))),
        (4, Gen.Select(Gen.Int[0, Names.Length - 1].Select(at => Names[at]), Of(depth - 1)).Array[0, 6].Select(pairs =>
            (JsonNode?)new JsonObject(pairs.DistinctBy(pair => pair.Item1).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2?.DeepClone()))))));
}
