using System.CommandLine;
using DigestBot.Hosting;
using DigestBot.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DigestBot.Tools;

/// <summary><c>digestbot run</c>, also without any verb: the bot itself.</summary>
internal sealed class RunVerb(StandardStreams streams, TimeProvider time)
{
    private readonly SettingArguments settings = new();

    public Command Command()
    {
        var command = new Verb("run", "Runs the bot: posts digests and answers commands (the default).", "digestbot run --source news/ --set Digest:TimeZone=Europe/Berlin");
        AddTo(command);
        return command;
    }

    /// <summary>Makes a command run the bot.</summary>
    public void AddTo(Command command)
    {
        settings.AddTo(command);
        command.SetAction(RunAsync);
    }

    // The settings are checked before anything is built, so that a wrong one costs no start.
    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => RunAsync(settings.ReadValid(parsed, time), cancellationToken);

    private async Task<int> RunAsync(DigestBotOptions options, CancellationToken cancellationToken)
    {
        using var host = BotHost.Build(options, streams, time);
        var work = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        try
        {
            await host.RunAsync(cancellationToken);

            // The host ends when a part of it fails, but does not say so to its caller.
            await Task.WhenAll(work.Select(part => part.ExecuteTask ?? Task.CompletedTask));
        }
        catch (OperationCanceledException)
        {
            // Asked to end while still starting: that is no failure.
        }

        return ExitCode.Success;
    }
}
