using System.Threading.Channels;
using DigestBot.Discord.Gateway;
using DigestBot.Loopback.Discord;

namespace DigestBot.Discord.Tests.Gateway;

public sealed class GatewayConnectionTests
{
    [Fact]
    public async Task Where_a_message_cannot_be_sent_the_connection_is_said_to_have_ended()
    {
        await using var discord = await DiscordLoopback.StartAsync(0, new DiscordLoopbackOptions());
        var inputs = Channel.CreateUnbounded<GatewayInput>();
        await using var connection = new GatewayConnection(1, new Uri(discord.Root.ToString().Replace("http:", "ws:", StringComparison.Ordinal) + "gateway?v=10&encoding=json"), inputs.Writer);
        Assert.IsType<GatewayInput.Opened>(await NextAsync(inputs));
        Assert.IsType<GatewayInput.Came>(await NextAsync(inputs));

        await connection.CloseAsync(CloseCode.Ours);
        await connection.SendAsync("{}"u8.ToArray(), TestContext.Current.CancellationToken);

        Assert.IsType<GatewayInput.Closed>(await NextAsync(inputs));
    }

    private static async Task<GatewayInput> NextAsync(Channel<GatewayInput> inputs) =>
        await inputs.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
}
