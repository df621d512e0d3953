using System.CommandLine;
using System.Text.Json;
using DigestBot.Commands;
using DigestBot.Core.Questions;
using DigestBot.Core.Speakers;
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

        var profiles = new List<SpeakerDocument>();
        var (quotes, speakers) = (services.GetRequiredService<QuoteStore>(), services.GetRequiredService<SpeakerStore>());
        foreach (var known in (await speakers.IndexAsync(cancellationToken)).Find(words.Text(parsed)))
        {
            if (await speakers.FindAsync(known.Name, cancellationToken) is { } id && await speakers.ReadAsync(id, cancellationToken) is { } profile)
            {
                var said = await quotes.FindAsync(new Question { Speaker = known.Name }, 0, SpeakerCommand.MaxQuotes, cancellationToken);
                profiles.Add(SpeakerDocument.Of(profile, SpeakerStatements.Of(said, [.. profile.Aliases.Select(alias => alias.Name)])));
            }
        }

        await streams.Output.WriteLineAsync(JsonSerializer.Serialize(new SpeakersDocument(profiles), ReadableJson.Context.SpeakersDocument));
        return ExitCode.Success;
    }
}
