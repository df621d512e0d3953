using DigestBot.Core.Wording;
using DigestBot.Platforms.Terminal;
using DigestBot.Settings;
using DigestBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DigestBot.Intake.Files;

/// <summary>Reads the folders at start and looks again now and then, so that a file that is dropped into a folder is read.</summary>
internal sealed partial class IntakeLoop(
    DigestBotOptions options, ArticleIntake intake, ReadFileStore readFiles, TerminalPlatform terminal, TimeProvider time, ILogger<IntakeLoop> logger)
    : BackgroundService
{
    private Dictionary<string, ReadFile> known = [];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        known = (await readFiles.AllAsync(cancellationToken)).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var changed = Changed();
        if (changed.Count > 0)
        {
            await terminal.SayAsync($"Reading {DigestText.Counted(changed.Count, "file", "files")} from {string.Join(", ", options.Folders)} …", cancellationToken);
            await terminal.SayAsync($"{await ReadAsync(changed, cancellationToken)}.", cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Intake.EverySeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ReadAsync(Changed(), stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                LogFailed(failed);
            }
        }
    }

    private List<ArticleFile> Changed() =>
    [
        .. options.Folders.SelectMany(source => FolderSource.Files(SourceFolders.Resolved(source)))
            .DistinctBy(file => file.Path, StringComparer.Ordinal)
            .Where(file => !known.TryGetValue(file.Path, out var stamp) || stamp != Stamp(file)),
    ];

    private async Task<IntakeTally> ReadAsync(List<ArticleFile> changed, CancellationToken cancellationToken)
    {
        var tally = IntakeTally.None;
        var done = new List<ReadFile>();
        await foreach (var step in intake.TakeAsync(changed, cancellationToken))
        {
            tally = tally.With(step);
            done.Add(Stamp(step.File));
            if (step is IntakeStep.Skipped skipped)
            {
                LogSkipped(VisibleText.Clean(skipped.File.Path), skipped.Reason);
            }
        }

        if (done.Count > 0)
        {
            await readFiles.SaveAsync(done, cancellationToken);
            done.ForEach(file => known[file.Path] = file);
        }

        return tally;
    }

    private static ReadFile Stamp(ArticleFile file) => new(file.Path, file.Size, file.ModifiedAt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Skipped {File}: {Reason}")]
    private partial void LogSkipped(string file, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The folders could not be read; they are tried again.")]
    private partial void LogFailed(Exception exception);
}
