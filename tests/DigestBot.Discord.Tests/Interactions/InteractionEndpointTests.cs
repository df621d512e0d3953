using System.Text;
using CsCheck;
using DigestBot.Core.Commands;
using DigestBot.Discord.Interactions;
using Microsoft.Extensions.Logging.Abstractions;
using NSec.Cryptography;

namespace DigestBot.Discord.Tests.Interactions;

public sealed class InteractionEndpointTests : IDisposable
{
    private const string Timestamp = "1795500000";

    private readonly Key key = Key.Create(SignatureAlgorithm.Ed25519);
    private readonly StubDiscord discord = new();
    private readonly DiscordPlatform platform;

    public InteractionEndpointTests() => platform = new DiscordPlatform(
        new DiscordOptions { Token = "x", ApplicationId = "1", Mode = "Http", PublicKey = Convert.ToHexStringLower(key.PublicKey.Export(KeyBlobFormat.RawPublicKey)), ApiBaseUrl = "https://discord.test/api/v10" },
        TimeProvider.System,
        NullLoggerFactory.Instance,
        discord);

    public void Dispose()
    {
        platform.Dispose();
        key.Dispose();
        discord.Dispose();
    }

    [Fact]
    public void A_signed_ping_is_answered()
    {
        var body = """{"type":1,"id":"1","token":"t"}"""u8.ToArray();

        Assert.Equal(new EndpointAnswer(200, """{"type":1}"""), platform.Endpoint!.Answer(Sign(body), Timestamp, body));
    }

    [Fact]
    public void Whatever_is_not_signed_by_Discord_is_refused()
    {
        var body = """{"type":1}"""u8.ToArray();
        var right = Sign(body);

        Assert.Equal(401, platform.Endpoint!.Answer(null, Timestamp, body).Status);
        Assert.Equal(401, platform.Endpoint.Answer(right, null, body).Status);
        Assert.Equal(401, platform.Endpoint.Answer("zz", Timestamp, body).Status);
        Assert.Equal(401, platform.Endpoint.Answer(new string('0', 128), Timestamp, body).Status);
        Assert.Equal(401, platform.Endpoint.Answer(right, "1795500001", body).Status);
        Assert.Equal(401, platform.Endpoint.Answer(right, Timestamp, """{"type":1} """u8).Status);
    }

    [Fact]
    public void No_headers_and_no_bytes_break_it() => Gen.Select(Gen.String, Gen.String, Gen.Byte.Array).Sample((signature, timestamp, body) =>
        Assert.Equal(401, platform.Endpoint!.Answer(signature, timestamp, body).Status));

    [Fact]
    public void Signed_bytes_that_are_no_interaction_are_refused_as_such() => Gen.Byte.Array.Sample(body =>
        Assert.Contains(platform.Endpoint!.Answer(Sign(body), Timestamp, body).Status, new[] { 400, 202, 200 }));

    [Fact]
    public async Task A_signed_command_is_answered_by_a_call_of_its_own()
    {
        var body = """{"type":2,"id":"7","application_id":"1","token":"t","channel_id":"42","data":{"name":"whosaid","type":1,"options":[{"name":"text","type":3,"value":"ferry"}]}}"""u8.ToArray();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var router = new CommandRouter([SampleCommand.Answering("whosaid")], (_, _, _, _) => Task.FromResult<IReadOnlyList<Suggestion>>([]));

        Assert.Equal(202, platform.Endpoint!.Answer(Sign(body), Timestamp, body).Status);
        await foreach (var command in platform.ReceiveAsync(router, ending.Token))
        {
            await platform.ReplyAsync(command, CommandReply.Told("here"), ending.Token);
            break;
        }

        Assert.Contains(discord.Requests, request => request.Name == "POST interactions/7/t/callback");
        Assert.Contains(discord.Requests, request => request.Name == "PATCH webhooks/1/t/messages/@original" && request.Body.Contains("here", StringComparison.Ordinal));
    }

    private string Sign(byte[] body) => Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(key, [.. Encoding.UTF8.GetBytes(Timestamp), .. body]));
}
