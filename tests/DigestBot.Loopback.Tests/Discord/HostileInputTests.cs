using CsCheck;

namespace DigestBot.Loopback.Tests.Discord;

public sealed class HostileInputTests : DiscordTest
{
    [Fact]
    public async Task Whatever_JSON_a_request_brings_the_server_answers_it()
    {
        (string Method, string Path)[] routes =
        [
            ("POST", Messages), ("PUT", $"applications/{Discord.ApplicationId}/commands"), ("POST", $"applications/{Discord.ApplicationId}/commands"),
            ("POST", "users/@me/channels"), ("POST", "/_control/interaction"), ("POST", "/_control/gateway"), ("POST", "/_control/fault"), ("POST", "/_control/dead"),
            ("POST", "/_control/global"), ("POST", "/_control/permissions"), ("POST", "/_control/channel"), ("POST", "/_control/message"), ("POST", "/_control/dispatch"),
        ];
        var call = Gen.Select(Gen.Int[0, routes.Length - 1], JsonTrees.Of(3));
        await call.SampleAsync(async (route, tree) =>
        {
            Discord.Control("POST", "reset", null);

            var reply = await Rest.SendAsync(routes[route].Method, routes[route].Path, tree?.ToJsonString() ?? "null");

            Assert.InRange(reply.Status, 200, 499);
        }, iter: 200, threads: 1);
    }

    [Fact]
    public async Task Whatever_answers_an_interaction_the_server_judges_it()
    {
        var answer = Gen.Select(Gen.Int[0, 12], Gen.Int[2, 5], JsonTrees.Of(4));
        await answer.SampleAsync(async (type, kind, tree) =>
        {
            Discord.Control("POST", "reset", null);
            var interaction = Interact(kind == 3 ? """{"name":"news"}""" : $$"""{"type":{{kind}},"name":"news","custom_id":"form"}""");

            var reply = await AnswerAsync(interaction, $$"""{"type":{{type}},"data":{{tree?.ToJsonString() ?? "null"}}}""");
            var edited = await Rest.SendAsync("PATCH", $"{Webhook(interaction)}/messages/@original", tree?.ToJsonString() ?? "null");

            Assert.InRange(reply.Status, 200, 499);
            Assert.InRange(edited.Status, 200, 499);
        }, iter: 120, threads: 1);
    }

    [Fact]
    public async Task Whatever_frames_come_the_gateway_stays_up()
    {
        await JsonTrees.Of(3).SampleAsync(async tree =>
        {
            var socket = await ConnectAsync();
            await socket.SendAsync(tree?.ToJsonString() ?? "null");
            await socket.CloseAsync(4000);
        }, iter: 40, threads: 1);

        Assert.NotNull((await LogInAsync()).Ready);
    }
}
