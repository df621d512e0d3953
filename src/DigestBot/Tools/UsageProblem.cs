using System.CommandLine;
using System.CommandLine.Parsing;
using DigestBot.Core.Commands;

namespace DigestBot.Tools;

/// <summary>Says in one line what is wrong with a command line and where help is.</summary>
internal sealed class UsageProblem(RootCommand root, ParseResult parsed)
{
    public string Line => $"{Cause()} \"{Path()} --help\" shows what can be given.";

    /// <summary>Checks that no path looks like an option; a file named so can be given as "./-name".</summary>
    public static void RefuseOptions(ArgumentResult result)
    {
        if (result.Tokens.Any(token => IsOption(token.Value)))
        {
            result.AddError("There is no such option.");
        }
    }

    private string Cause()
    {
        var command = parsed.CommandResult.Command;
        if ((parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : MistakenOption()) is not { } unknown)
        {
            // The parser names .NET's types.
            return OneLine.Of(parsed.Errors[0].Message.Replace("as expected type 'System.Int32'", "as a whole number", StringComparison.Ordinal));
        }

        if (unknown.StartsWith('-'))
        {
            var options = command.Options.Select(option => option.Name);
            return $"There is no option \"{unknown}\".{NearestName.Hint(unknown.Split('=')[0], options)}";
        }

        return command.Subcommands.Count > 0
            ? $"There is no verb \"{unknown}\".{NearestName.Hint(unknown, command.Subcommands.Select(verb => verb.Name))}"
            : $"\"{unknown}\" is one argument too many.";
    }

    // The parser takes an unknown option for a path where it expects one.
    private string? MistakenOption() =>
        parsed.Tokens.FirstOrDefault(token => token.Type == TokenType.Argument && IsOption(token.Value))?.Value;

    private static bool IsOption(string token) => token.Length > 1 && token[0] == '-';

    private string Path()
    {
        var names = new List<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult result && result.Command != root; at = at.Parent)
        {
            names.Insert(0, result.Command.Name);
        }

        return string.Join(' ', names.Prepend("digestbot"));
    }
}
