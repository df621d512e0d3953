using System.CommandLine;
using System.CommandLine.Parsing;
using DigestBot.Settings;

namespace DigestBot.Tools;

/// <summary>The options that change settings for one run.</summary>
internal sealed class SettingArguments
{
    private readonly Option<string?> database = new("--database") { Description = "An SQLite file, or a PostgreSQL connection string.", HelpName = "FILE" };
    private readonly Option<string[]> sources = new("--source") { Description = "A folder or file with articles, or the web address of a feed, a site or an article; may be given several times.", HelpName = "SOURCE" };
    private readonly Option<string[]> others = new("--set") { Description = "Any setting, as in --set Digest:TimeZone=Europe/Berlin.", HelpName = "NAME=VALUE" };

    public SettingArguments() => others.Validators.Add(CheckForm);

    public void AddTo(Command command)
    {
        command.Add(database);
        command.Add(sources);
        command.Add(others);
    }

    /// <summary>Reads all settings. Throws <see cref="UsableErrorException"/> for a file that cannot be read.</summary>
    public SettingsOutcome Read(ParseResult parsed, TimeProvider time) =>
        SettingsReader.Read(SettingsSources.Gather(Environment.CurrentDirectory, Given(parsed)), time);

    /// <summary>The settings when all are right. Throws <see cref="UsableErrorException"/> that names the first wrong one.</summary>
    public DigestBotOptions ReadValid(ParseResult parsed, TimeProvider time)
    {
        switch (Read(parsed, time))
        {
            case SettingsOutcome.Valid valid:
                return valid.Options;
            case SettingsOutcome.Invalid invalid:
                var more = invalid.Problems.Count == 1 ? "" : $" ({invalid.Problems.Count - 1} more: \"digestbot config validate\" names all.)";
                throw new UsableErrorException(invalid.Problems[0] + more);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private Dictionary<string, string?> Given(ParseResult parsed)
    {
        var given = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in parsed.GetValue(others) ?? [])
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = pair[..equals];
            given[name.StartsWith($"{SettingsSources.Section}:", StringComparison.OrdinalIgnoreCase) ? name : $"{SettingsSources.Section}:{name}"] = pair[(equals + 1)..];
        }

        if (parsed.GetValue(database) is { } named)
        {
            given[$"{SettingsSources.Section}:Database"] = named;
        }

        foreach (var (index, source) in (parsed.GetValue(sources) ?? []).Index())
        {
            given[$"{SettingsSources.Section}:Sources:{index}"] = source;
        }

        return given;
    }

    private static void CheckForm(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.IndexOf('=', StringComparison.Ordinal) < 1)
            {
                result.AddError($"--set \"{token.Value}\" is not of the form NAME=VALUE.");
            }
        }
    }
}
