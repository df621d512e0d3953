using DigestBot.Storage;
using Microsoft.Extensions.Hosting;

namespace DigestBot.Hosting;

/// <summary>Makes the database ready before anything else starts; the host closes it at the end.</summary>
internal sealed class DatabaseOpener(Database database) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => database.PrepareAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
