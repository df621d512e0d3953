using DigestBot.Testing.Web;
using DigestBot.Tests.Intake;

namespace DigestBot.Tests.Hosting;

/// <summary>The real program as a process, with sources on the loopback web.</summary>
public sealed class RunOnTheWebTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly LoopbackSite site = new();
    private readonly TaskCompletionSource pageIsRead = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ValueTask InitializeAsync()
    {
        folder.Write("appsettings.json", """{ "DigestBot": { "Database": "bot.db", "Sources": [], "Fetch": { "Allow": [ "127.0.0.1" ], "SecondsBetweenRequests": 0 } } }""");
        site.Answer = request =>
        {
            if (request.Path == "/1")
            {
                pageIsRead.TrySetResult();
            }

            return SmallGazette.Answer(site, request);
        };
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_feed_that_is_named_at_start_is_in_the_first_digest_and_followed_while_it_is_named()
    {
        var first = await ProgramProcess.RunAsync(folder.Path, "/source list\n", ["--source", $"{site.At("/gazette")}"]);
        var second = await ProgramProcess.RunAsync(folder.Path, "/source list\n", []);

        Assert.Contains("1. Pier 1", first.Output);
        Assert.Contains("· Harbour Gazette · 1 entry", first.Output);
        Assert.Contains("This channel follows nothing yet.", second.Output);
        Assert.Equal(("", ""), (first.Error, second.Error));
    }

    [Fact]
    public async Task A_source_that_is_added_while_it_runs_is_read_when_the_clock_comes_round()
    {
        using var program = ProgramProcess.Start(folder.Path, []);
        await program.Input.WriteLineAsync($"/source add {site.At("/gazette")}");
        await program.ReadUntilAsync("Following Harbour Gazette");

        await pageIsRead.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        program.Input.Close();
        Assert.Equal(0, (await program.EndAsync()).ExitCode);
    }
}
