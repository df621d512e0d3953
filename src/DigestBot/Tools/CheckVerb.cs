using System.CommandLine;
using DigestBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Tools;

/// <summary><c>digestbot check</c>: checks a remembered quote as <c>/check</c> does, as data, or many of them.</summary>
internal sealed class CheckVerb(StandardStreams streams, TimeProvider time)
{
    private readonly AskedDatabase database = new(streams, time);
    private readonly AskedWords words = new(
        "QUOTE",
        "The remembered words.",
        "Reads one quote a line from standard input, {\"id\", \"quote\", \"by\"}, and writes {\"id\", \"verdict\", \"text\", \"speaker\", \"article\"} for each.",
        ("by", "Who is to have said it."));

    public Command Command()
    {
        var command = new Verb("check", "Checks a remembered quote.", "digestbot check \"it is a positive step\" --by Lind --database data/digestbot.db");
        words.AddTo(command);
        database.AddTo(command);
        command.SetAction((parsed, cancellationToken) => database.UseAsync(parsed, services => RunAsync(parsed, services, cancellationToken), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!words.IsBatch(parsed) && !words.IsJson(parsed))
        {
            return await AskedCommand.RunAsync("check", words.Text(parsed), words.Options(parsed), services, streams, cancellationToken);
        }

        var batch = new CheckBatch(services.GetRequiredService<QuoteStore>(), await services.GetRequiredService<SpeakerStore>().IndexAsync(cancellationToken));
        if (words.IsBatch(parsed))
        {
            await batch.Reader(cancellationToken).RunAsync(streams.Input, streams.OutputBytes, cancellationToken);
            return ExitCode.Success;
        }

        await streams.Output.WriteLineAsync(await batch.DocumentAsync(words.Text(parsed), words.Options(parsed), cancellationToken));
        return ExitCode.Success;
    }
}
