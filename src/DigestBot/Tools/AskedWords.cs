using System.CommandLine;
using System.CommandLine.Parsing;

namespace DigestBot.Tools;

/// <summary>The words that a verb is asked with, and how it is to answer: for people, as data, or in batches.</summary>
internal sealed class AskedWords
{
    private readonly Argument<string[]> words;
    private readonly Option<bool> json = new("--json") { Description = "Writes one object instead of a page for people." };
    private readonly Option<bool>? jsonLines;
    private readonly IReadOnlyList<Option<string>> options;

    public AskedWords(string name, string description, string? batch, params ReadOnlySpan<(string Name, string Description)> options)
    {
        words = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.ZeroOrMore };
        words.Validators.Add(UsageProblem.RefuseOptions);
        jsonLines = batch is null ? null : new Option<bool>("--jsonl") { Description = batch };
        var list = new List<Option<string>>();
        foreach (var (option, purpose) in options)
        {
            list.Add(new Option<string>($"--{option}") { Description = purpose, HelpName = option.ToUpperInvariant() });
        }

        this.options = list;
    }

    public void AddTo(Command command)
    {
        command.Add(words);
        foreach (var option in options)
        {
            command.Add(option);
        }

        command.Add(json);
        if (jsonLines is not null)
        {
            command.Add(jsonLines);
        }

        command.Validators.Add(Check);
    }

    public bool IsJson(ParseResult parsed) => parsed.GetValue(json);

    public bool IsBatch(ParseResult parsed) => jsonLines is not null && parsed.GetValue(jsonLines);

    public string Text(ParseResult parsed) => string.Join(' ', parsed.GetValue(words) ?? []);

    public IReadOnlyDictionary<string, string> Options(ParseResult parsed)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            if (parsed.GetValue(option) is { } value)
            {
                given[option.Name.TrimStart('-')] = value;
            }
        }

        return given;
    }

    private void Check(CommandResult result)
    {
        var isGiven = result.GetValue(words) is { Length: > 0 } || options.Any(option => result.GetValue(option) is not null);
        var isBatch = jsonLines is not null && result.GetValue(jsonLines);
        if (!isBatch && !isGiven)
        {
            result.AddError($"Give {words.Name}.");
        }
        else if (isBatch && (isGiven || result.GetValue(json)))
        {
            result.AddError("--jsonl reads standard input: give no words, options or --json with it.");
        }
    }
}
