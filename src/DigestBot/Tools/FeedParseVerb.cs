using System.CommandLine;
using DigestBot.Platforms.Terminal;
using DigestBot.Reading.Feeds;

namespace DigestBot.Tools;

/// <summary><c>digestbot source parse</c>: reads one feed, or many as lines of JSON, and shows what is in it.</summary>
internal sealed class FeedParseVerb(StandardStreams streams)
{
    private readonly Argument<string?> path = new("FILE") { Description = "A feed's file, or - for standard input.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> json = new("--json") { Description = "Writes one object instead of a page for people." };
    private readonly Option<bool> jsonLines = new("--jsonl")
    {
        Description = "Reads one feed a line from standard input, {\"id\", \"base64\", \"contentType\", \"url\"}, and writes one a line.",
    };

    public Command Command()
    {
        var command = new Verb("parse", "Shows a feed's title and entries.", "digestbot source parse feed.xml --json") { path, json, jsonLines };
        path.Validators.Add(UsageProblem.RefuseOptions);
        command.Validators.Add(result =>
        {
            var isBatch = result.GetValue(jsonLines);
            if (!isBatch && result.GetValue(path) is null)
            {
                result.AddError("Give a file to read, or - for standard input.");
            }
            else if (isBatch && (result.GetValue(path) is not (null or "-") || result.GetValue(json)))
            {
                result.AddError("--jsonl reads standard input: give no file and no --json with it.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(jsonLines))
        {
            await FeedBatch.Reader().RunAsync(streams.Input, streams.OutputBytes, cancellationToken);
            return ExitCode.Success;
        }

        Show(await ReadAsync(parsed.GetValue(path)!, cancellationToken), parsed.GetValue(json));
        return ExitCode.Success;
    }

    private async Task<Feed> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var bytes = file == "-" ? await BytesAsync(streams.Input, cancellationToken) : await BytesAsync(file, cancellationToken);
        return FeedReader.Read(bytes) switch
        {
            FeedOutcome.Read read => read.Feed,
            FeedOutcome.Refused refused => throw Unreadable(file, refused.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw Unreadable(file, Directory.Exists(file) ? "it is a folder" : "there is no such file");
        }

        await using var stream = File.OpenRead(file);
        return await BytesAsync(stream, cancellationToken);
    }

    // One byte more than allowed is enough for the reader to refuse it.
    private static async Task<ReadOnlyMemory<byte>> BytesAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; bytes.Length <= FeedLimits.MaxBytes && (count = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            bytes.Write(buffer.AsSpan(0, count));
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static UsableErrorException Unreadable(string file, string reason) =>
        new($"cannot read {(file == "-" ? "standard input" : OneLine.Bare(file))}: {OneLine.Of(reason)} Give one RSS, Atom or JSON feed.");

    private void Show(Feed feed, bool asJson)
    {
        if (asJson)
        {
            streams.Output.WriteLine(FeedJson.Write(feed));
            return;
        }

        Screen.Write(streams, new FeedView(new DateText(TimeZoneInfo.Utc)).Draw(feed));
    }
}
