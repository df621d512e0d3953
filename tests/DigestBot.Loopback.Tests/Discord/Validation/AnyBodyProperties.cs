using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.Validation;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Tests.Discord.Validation;

public sealed class AnyBodyProperties
{
    private static readonly string[] Names =
        ["content", "embeds", "components", "type", "custom_id", "options", "name", "description", "value", "choices", "accessory", "fields", "flags", "allowed_mentions", "users", "parse", "nonce"];

    private static readonly Gen<JsonNode?> Value = Gen.OneOf(
        Gen.Int[-1, 40].Select(number => (JsonNode?)number),
        Gen.Double.Where(double.IsFinite).Select(number => (JsonNode?)number),
        Gen.String[0, 20].Select(text => (JsonNode?)text),
        Gen.Bool.Select(flag => (JsonNode?)flag),
        Gen.Const((JsonNode?)null));

    [Fact]
    public void Whatever_JSON_a_message_is_it_is_judged()
    {
        Tree(4).Sample(node =>
        {
            var body = node as JsonObject ?? [];

            Assert.NotNull(MessageCheck.Of(body, MessageShapes.Create, MessageFlags.None, "").Errors.ToAnswer());
            Assert.NotNull(MessageCheck.Of(body, MessageShapes.Webhook, MessageFlags.ComponentsV2, "data").Errors.ToAnswer());
        }, iter: 2000);
    }

    [Fact]
    public void Whatever_JSON_a_command_is_it_is_judged() =>
        Tree(4).Sample(node => Assert.NotNull(CommandCheck.Of(node, "0").Errors.ToAnswer()), iter: 2000);

    [Fact]
    public void Whatever_bytes_come_are_JSON_or_not() =>
        Gen.OneOf(Gen.Byte.Array[0, 60], Gen.String[0, 60].Select(Encoding.UTF8.GetBytes)).Sample(bytes =>
        {
            if (LooseJson.TryParse(bytes, out var node))
            {
                Assert.NotNull(node.ToText());
            }
        }, iter: 5000);

    private static Gen<JsonNode?> Tree(int depth) => depth == 0 ? Value : Gen.Frequency(
        (2, Value),
        (2, Tree(depth - 1).Array[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())]))),
        (4, Gen.Select(Gen.Int[0, Names.Length - 1].Select(at => Names[at]), Tree(depth - 1)).Array[0, 6].Select(pairs =>
            (JsonNode?)new JsonObject(pairs.DistinctBy(pair => pair.Item1).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2?.DeepClone()))))));
}
