using System.CommandLine;
using System.Text.Json;
using DigestBot.Commands;
using DigestBot.Core.Questions;
using DigestBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Tools;

/// <summary><c>digestbot speaker</c>: who somebody is in the news, as <c>/speaker</c> tells it or as data.</summary>
internal sealed class SpeakerVerb(StandardStreams streams, TimeProvider time)
{
    private readonly AskedDatabase database = new(streams, time);
    private readonly AskedWords words = new("NAME", "The name, or a part of it.", batch: null, ("about", "Only statements about this."));

    public Command Command()
    {
        var command = new Verb("speaker", "Tells who is quoted, and with what.", "digestbot speaker Lind --database data/digestbot.db");
        words.AddTo(command);
        database.AddTo(command);
        command.SetAction((parsed, cancellationToken) => database.UseAsync(parsed, services => RunAsync(parsed, services, cancellationToken), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!words.IsJson(parsed))
        {
            return await AskedCommand.RunAsync("speaker", words.Text(parsed), words.Options(parsed), services, streams, cancellationToken);
        }

        var quotes = services.GetRequiredService<QuoteStore>();
        var known = new SpeakerIndex(await quotes.SpeakersAsync(cancellationToken)).Find(words.Text(parsed));
        var profiles = new List<SpeakerDocument>();
        foreach (var speaker in known)
        {
            profiles.Add(SpeakerDocument.Of(SpeakerProfile.Of(speaker, await quotes.FindAsync(new Question { Speaker = speaker.Name }, 0, SpeakerCommand.MaxQuotes, cancellationToken))));
        }

        await streams.Output.WriteLineAsync(JsonSerializer.Serialize(new SpeakersDocument(profiles), ReadableJson.Context.SpeakersDocument));
        return ExitCode.Success;
    }
}
