using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Tests.Discord.Gateway;

public sealed class ResumeTests : DiscordTest
{
    [Theory]
    [InlineData(4000)]
    [InlineData(4200)]
    [InlineData(null)]
    public async Task What_was_missed_is_told_in_order_and_then_RESUMED(int? code)
    {
        var (socket, ready) = await LogInAsync();
        await LeaveAsync(socket, code);
        Assert.False((bool)Discord.Interact(Json("""{"name":"first"}"""))["live"]!);
        Interact("""{"name":"second"}""");

        var again = await ResumeAsync(ready, 1);

        var frames = new[] { await again.NextAsync(), await again.NextAsync(), await again.NextAsync() };
        Assert.Equal(["first", "second", null], frames.Select(frame => (string?)frame!["d"]!["data"]?["name"]));
        Assert.Equal(["INTERACTION_CREATE", "INTERACTION_CREATE", "RESUMED"], frames.Select(frame => (string?)frame!["t"]));
        Assert.Equal([2, 3, 4], frames.Select(frame => (int)frame!["s"]!));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    public async Task A_session_that_was_closed_for_good_is_forgotten(int code)
    {
        var (socket, ready) = await LogInAsync();
        await LeaveAsync(socket, code);

        var again = await ResumeAsync(ready, 1);

        var refused = await again.NextAsync();
        Assert.Equal((9, false), ((int)refused!["op"]!, (bool)refused["d"]!));
    }

    [Fact]
    public async Task A_session_is_forgotten_after_some_minutes()
    {
        var (socket, ready) = await LogInAsync();
        await LeaveAsync(socket, 4000);
        Time.Advance(TimeSpan.FromMinutes(4));

        var again = await ResumeAsync(ready, 1);

        Assert.Equal(9, (int)(await again.NextAsync())!["op"]!);
    }

    [Fact]
    public async Task A_sequence_ahead_of_the_session_ends_the_connection()
    {
        var (socket, ready) = await LogInAsync();
        await LeaveAsync(socket, 4000);

        var again = await ResumeAsync(ready, 9);

        Assert.Equal(4007, await again.UntilClosedAsync());
    }

    [Fact]
    public async Task Resuming_at_another_address_works_and_is_a_violation()
    {
        var (socket, ready) = await LogInAsync();
        await LeaveAsync(socket, 4000);
        var again = await ConnectAsync();

        await again.ResumeAsync((string)ready["session_id"]!, 1);

        Assert.NotNull(await again.UntilAsync("RESUMED"));
        Assert.Equal(["resumed_elsewhere"], Violations());
    }

    [Fact]
    public async Task A_resumed_session_hears_what_is_new()
    {
        var (socket, ready) = await LogInAsync();
        await LeaveAsync(socket, null);
        var again = await ResumeAsync(ready, 1);
        await again.UntilAsync("RESUMED");

        Assert.True((bool)Discord.Interact(Json("""{"name":"news"}"""))["live"]!);

        Assert.NotNull(await again.UntilAsync("INTERACTION_CREATE"));
    }

    [Fact]
    public async Task A_session_that_is_resumed_elsewhere_leaves_its_old_connection()
    {
        var (socket, ready) = await LogInAsync();

        var again = await ResumeAsync(ready, 1);
        await again.UntilAsync("RESUMED");

        Assert.Equal(4000, await socket.UntilClosedAsync());
        Assert.Equal(1, Discord.LiveSessions);
    }

    [Fact]
    public async Task Scripts_see_each_Resume()
    {
        var (socket, ready) = await LogInAsync();
        await LeaveAsync(socket, 4000);
        Interact("""{"name":"news"}""");
        await (await ResumeAsync(ready, 1)).UntilAsync("RESUMED");

        var resume = Discord.Control("GET", "state", null)["resumes"]![0]!;

        Assert.Equal((1, true, 1), ((int)resume["seq"]!, (bool)resume["known"]!, (int)resume["replayed"]!));
    }

    // The server has noticed when no session is live any more.
    private async Task LeaveAsync(GatewaySocket socket, int? code)
    {
        if (code is { } given)
        {
            await socket.CloseAsync(given);
        }
        else
        {
            socket.Cut();
        }

        while (Discord.LiveSessions > 0)
        {
            await Task.Yield();
            Ending.ThrowIfCancellationRequested();
        }
    }

    private async Task<GatewaySocket> ResumeAsync(JsonNode ready, long sequence)
    {
        var path = new Uri((string)ready["resume_gateway_url"]!).AbsolutePath.TrimStart('/');
        var again = await ConnectAsync($"{path}?v=10&encoding=json");
        await again.ResumeAsync((string)ready["session_id"]!, sequence);
        return again;
    }
}
