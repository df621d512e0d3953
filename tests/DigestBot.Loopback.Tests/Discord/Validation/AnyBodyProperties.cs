using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.Validation;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Tests.Discord.Validation;

public sealed class AnyBodyProperties
{
    [Fact]
    public void Whatever_JSON_a_message_is_it_is_judged()
    {
        JsonTrees.Of(4).Sample(node =>
        {
            var body = node as JsonObject ?? [];

            Assert.NotNull(MessageCheck.Of(body, MessageShapes.Create, MessageFlags.None, "").Errors.ToAnswer());
            Assert.NotNull(MessageCheck.Of(body, MessageShapes.Webhook, MessageFlags.ComponentsV2, "data").Errors.ToAnswer());
        }, iter: 2000);
    }

    [Fact]
    public void Whatever_JSON_a_command_is_it_is_judged() =>
        JsonTrees.Of(4).Sample(node => Assert.NotNull(CommandCheck.Of(node, "0").Errors.ToAnswer()), iter: 2000);

    [Fact]
    public void Whatever_bytes_come_are_JSON_or_not() =>
        Gen.OneOf(Gen.Byte.Array[0, 60], Gen.String[0, 60].Select(Encoding.UTF8.GetBytes)).Sample(bytes =>
        {
            if (LooseJson.TryParse(bytes, out var node))
            {
                Assert.NotNull(node.ToText());
            }
        }, iter: 5000);
}
