using System.CommandLine;
using DigestBot.Commands;
using DigestBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Tools;

/// <summary><c>digestbot whosaid</c>: who said what, as <c>/whosaid</c> tells it, as data, or for many questions.</summary>
internal sealed class WhoSaidVerb(StandardStreams streams, TimeProvider time)
{
    private readonly AskedDatabase database = new(streams, time);
    private readonly AskedWords words = new(
        "QUESTION",
        "The question, as in: what did Lind say about the ferry?",
        "Reads one question a line from standard input, {\"id\", \"question\"}, and writes {\"id\", \"reading\", \"answers\"} for each.",
        ("by", "Who said it."),
        ("about", "What it is about."),
        ("text", "Words of it."),
        ("since", "The earliest date, as in 7d or 2026-11-18."),
        ("outlet", "Where it was printed."),
        ("sort", "best, newest or first."));

    public Command Command()
    {
        var command = new Verb("whosaid", "Finds who said what.", "digestbot whosaid what did Lind say about the ferry --database data/digestbot.db");
        words.AddTo(command);
        database.AddTo(command);
        command.SetAction((parsed, cancellationToken) => database.UseAsync(parsed, services => RunAsync(parsed, services, cancellationToken), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!words.IsBatch(parsed) && !words.IsJson(parsed))
        {
            return await AskedCommand.RunAsync("whosaid", words.Text(parsed), words.Options(parsed), services, streams, cancellationToken);
        }

        var speakers = await services.GetRequiredService<SpeakerStore>().IndexAsync(cancellationToken);
        var batch = new WhoSaidBatch(services.GetRequiredService<AnswerFinder>(), speakers, TimeZoneInfo.ConvertTime(time.GetUtcNow(), services.GetRequiredService<TimeZoneInfo>()));
        if (words.IsBatch(parsed))
        {
            await batch.Reader(cancellationToken).RunAsync(streams.Input, streams.OutputBytes, cancellationToken);
            return ExitCode.Success;
        }

        await streams.Output.WriteLineAsync(await batch.DocumentAsync(words.Text(parsed), words.Options(parsed), cancellationToken));
        return ExitCode.Success;
    }
}
