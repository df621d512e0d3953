using Microsoft.Extensions.Hosting;

namespace DigestBot.Loopback.Control;

/// <summary>Leaves Ctrl+C and other signals to the program around the server, which tests have none for.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
