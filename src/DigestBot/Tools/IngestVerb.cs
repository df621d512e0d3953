using System.CommandLine;
using DigestBot.Core.Articles;
using DigestBot.Core.Wording;
using DigestBot.Intake.Files;
using DigestBot.Platforms.Terminal;
using DigestBot.Reading.Articles;
using DigestBot.Storage;
using Spectre.Console;

namespace DigestBot.Tools;

/// <summary><c>digestbot ingest</c>: reads files and folders into a database.</summary>
internal sealed class IngestVerb(StandardStreams streams, TimeProvider time)
{
    private readonly Argument<string[]> paths = new("PATH") { Description = "Files, and folders with all that is in them (.txt, .md, .html).", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> database = new("--database") { Description = "An SQLite file, or a PostgreSQL connection string.", Required = true, HelpName = "FILE" };

    public Command Command()
    {
        var command = new Verb("ingest", "Reads articles into a database.", "digestbot ingest news/ more/article.html --database data/digestbot.db") { paths, database };
        paths.Validators.Add(UsageProblem.RefuseOptions);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var given = parsed.GetRequiredValue(paths);
        if (Array.Find(given, path => !FolderSource.Exists(path)) is { } missing)
        {
            throw new UsableErrorException($"cannot read {missing}: there is no such file or folder. Give paths that exist.");
        }

        await using var opened = Database.Named(parsed.GetRequiredValue(database));
        await opened.PrepareAsync(cancellationToken);
        var intake = new ArticleIntake(new ArticleFileReader(new ArticleReader(ReadingLimits.Default), ReadingLimits.Default), new ArticleStore(opened), time);
        var steps = intake.TakeAsync(given.SelectMany(FolderSource.Files).DistinctBy(file => file.Path, StringComparer.Ordinal), cancellationToken);
        var tally = streams.IsTerminal ? await WithProgressAsync(steps, given) : await PlainAsync(steps);
        await streams.Output.WriteLineAsync($"{tally}");
        return tally.Read > 0 ? ExitCode.Success : throw new UsableErrorException("nothing could be read. Give .txt, .md or .html files, or folders with such files.");
    }

    private async Task<IntakeTally> PlainAsync(IAsyncEnumerable<IntakeStep> steps)
    {
        var tally = IntakeTally.None;
        await foreach (var step in steps)
        {
            tally = tally.With(step);
            if (step is IntakeStep.Taken { Outcome: AddOutcome.Added added })
            {
                await streams.Output.WriteLineAsync($"added {VisibleText.Clean(added.Id.Value)}");
            }
            else
            {
                NameSkipped(step);
            }
        }

        return tally;
    }

    private Task<IntakeTally> WithProgressAsync(IAsyncEnumerable<IntakeStep> steps, string[] paths)
    {
        var count = paths.SelectMany(FolderSource.Files).Count();
        return Screen.On(streams).Progress().AutoClear(true).StartAsync(async progress =>
        {
            var task = progress.AddTask("Reading articles", maxValue: Math.Max(1, count));
            var tally = IntakeTally.None;
            await foreach (var step in steps)
            {
                tally = tally.With(step);
                task.Increment(1);
                NameSkipped(step);
            }

            return tally;
        });
    }

    private void NameSkipped(IntakeStep step)
    {
        if (step is IntakeStep.Skipped skipped)
        {
            streams.Error.WriteLine($"digestbot: skipped {VisibleText.Clean(skipped.File.Path)}: {OneLine.Of(skipped.Reason)}");
        }
    }
}
