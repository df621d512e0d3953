using Microsoft.Extensions.Hosting;

namespace DigestBot.Loopback.Slack;

/// <summary>Leaves the signals of the process to the program: the server ends when it is disposed.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
