using System.CommandLine;
using DigestBot.Hosting;
using DigestBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Tools;

/// <summary>Opens the database that a verb asks; it must be there already.</summary>
internal sealed class AskedDatabase(StandardStreams streams, TimeProvider time)
{
    private readonly SettingArguments settings = new();

    public void AddTo(Command command) => settings.AddTo(command);

    public async Task<int> UseAsync(ParseResult parsed, Func<IServiceProvider, Task<int>> act, CancellationToken cancellationToken)
    {
        var options = settings.ReadValid(parsed, time);
        using var host = BotHost.Build(options, streams, time);
        var database = host.Services.GetRequiredService<Database>();
        if (!database.IsShared && !File.Exists(options.Database))
        {
            throw new UsableErrorException($"there is no database {OneLine.Bare(options.Database)}. \"digestbot ingest\" makes one of articles.");
        }

        await database.PrepareAsync(cancellationToken);
        return await act(host.Services);
    }
}
