using System.CommandLine;

namespace DigestBot.Tools;

/// <summary><c>digestbot stories</c>: tells which of many articles are about one event.</summary>
internal sealed class StoriesVerb(StandardStreams streams)
{
    private readonly Option<bool> jsonLines = new("--jsonl")
    {
        Description = "Reads one article a line from standard input, {\"id\", \"text\" or \"html\", \"published\", \"outlet\"}, and writes {\"id\", \"story\"} for each.",
    };

    public Command Command()
    {
        var command = new Verb("stories", "Tells which articles are about one event.", "digestbot stories --jsonl < articles.jsonl") { jsonLines };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(jsonLines))
            {
                result.AddError("Give --jsonl, and the articles on standard input.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await new StoryBatch().RunAsync(streams.Input, streams.OutputBytes, cancellationToken);
        return ExitCode.Success;
    }
}
