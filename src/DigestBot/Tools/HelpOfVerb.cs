using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace DigestBot.Tools;

/// <summary>The usual help with examples under it.</summary>
internal sealed class HelpOfVerb : SynchronousCommandLineAction
{
    private const string RootExample = """
        digestbot
          digestbot read article.html
          digestbot ingest news/ --database data/digestbot.db
        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = new HelpAction().Invoke(parseResult);
        var example = parseResult.CommandResult.Command is Verb verb ? verb.Example : RootExample;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Example:");
        output.WriteLine($"  {example}");
        return exitCode;
    }
}
