using System.CommandLine;
using System.CommandLine.Help;
using DigestBot.Storage;

namespace DigestBot.Tools;

/// <summary>The program's command line: finds the verb, runs it, and turns what goes wrong into one line and an exit code.</summary>
internal sealed class ProgramLine(StandardStreams streams, TimeProvider time)
{
    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    public async Task<int> RunAsync(string[] args)
    {
        try
        {
            var root = Root();
            var parsed = root.Parse(args, Parsing);
            if (parsed.Errors.Count > 0 && parsed.Action is not HelpOfVerb)
            {
                return await FailAsync(new UsageProblem(root, parsed).Line, ExitCode.Usage);
            }

            return await parsed.InvokeAsync(Invocation(), CancellationToken.None);
        }
        catch (UsableErrorException error)
        {
            return await FailAsync(error.Message, ExitCode.Failure);
        }
        catch (DatabaseUnavailableException error)
        {
            return await FailAsync(error.Message, ExitCode.Failure);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            return await FailAsync($"cannot read or write: {OneLine.Of(unusable.Message)} Check that the disk has room and that this user may use the files.", ExitCode.Failure);
        }
        catch (Exception unexpected)
        {
            // The edge of the program: nobody above could do anything with it.
            return await FailAsync($"unexpected {unexpected.GetType().Name}: {unexpected.Message}", ExitCode.Failure);
        }
    }

    private RootCommand Root()
    {
        var root = new RootCommand("Reads news articles, finds who said what, and posts a digest.");
        new RunVerb(streams, time).AddTo(root);
        root.Add(new RunVerb(streams, time).Command());
        root.Add(new ReadVerb(streams, time).Command());
        root.Add(new StoriesVerb(streams).Command());
        root.Add(new WhoSaidVerb(streams, time).Command());
        root.Add(new CheckVerb(streams, time).Command());
        root.Add(new SpeakerVerb(streams, time).Command());
        root.Add(new IngestVerb(streams, time).Command());
        root.Add(new SourceVerb(streams, time).Command());
        root.Add(new ConfigVerb(streams, time).Command());
        root.Add(new DoctorVerb(streams, time).Command());
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpOfVerb();
        return root;
    }

    private InvocationConfiguration Invocation() => new()
    {
        EnableDefaultExceptionHandler = false,
        // The host listens for signals itself, and the other verbs may simply end.
        ProcessTerminationTimeout = null,
        Output = streams.Output,
        Error = streams.Error,
    };

    private async Task<int> FailAsync(string message, int exitCode)
    {
        await streams.Error.WriteLineAsync($"digestbot: {OneLine.Of(message)}");
        return exitCode;
    }
}
