using System.CommandLine;
using DigestBot.Core.Wording;
using DigestBot.Discord;
using DigestBot.Intake.Files;
using DigestBot.Platforms.Terminal;
using DigestBot.Settings;
using DigestBot.Slack;
using DigestBot.Storage;
using Spectre.Console;

namespace DigestBot.Tools;

/// <summary><c>digestbot config validate</c>: names each wrong setting, or shows what is in force.</summary>
internal sealed class ConfigVerb(StandardStreams streams, TimeProvider time)
{
    private readonly SettingArguments settings = new();

    public Command Command()
    {
        var validate = new Verb("validate", "Checks the settings and shows what is in force.", "DigestBot__Digest__TimeZone=Europe/Berlin digestbot config validate");
        settings.AddTo(validate);
        validate.SetAction(parsed => Run(parsed));
        return new Verb("config", "Looks at the settings.", "digestbot config validate") { validate };
    }

    private int Run(ParseResult parsed)
    {
        switch (settings.Read(parsed, time))
        {
            case SettingsOutcome.Valid valid:
                Show(valid.Options);
                return ExitCode.Success;
            case SettingsOutcome.Invalid invalid:
                foreach (var problem in invalid.Problems)
                {
                    streams.Error.WriteLine(problem);
                }

                return ExitCode.Failure;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Show(DigestBotOptions options)
    {
        var zone = DigestZone.Of(options.Digest);
        var next = CronText.Parse(options.Digest.Cron, zone).GetNextValidTimeAfter(time.GetUtcNow());
        var table = new Table().AddColumns("Setting", "Value").Border(TableBorder.Simple);
        Row("Database", Database.Named(options.Database).Description);
        Row("Sources", string.Join(", ", options.Sources.Select(source => DigestBotOptions.IsAddress(source) ? source : SourceFolders.Resolved(source))));
        Row("Digest:Cron", options.Digest.Cron);
        Row("Digest:TimeZone", options.Digest.TimeZone.Length > 0 ? zone.Id : $"{zone.Id} (the machine's)");
        Row("Digest:Stories", $"{options.Digest.Stories}");
        Row("Summary:Sentences", $"{options.Summary.Sentences}");
        Row("Summary:Words", $"{options.Summary.Words}");
        Row("Intake:EverySeconds", $"{options.Intake.EverySeconds}");
        Row("Intake:MaxAgeDays", $"{options.Intake.MaxAgeDays}");
        Row("Intake:MaxMegabytes", $"{options.Intake.MaxMegabytes}");
        Row("Slack", SlackLine(options.Slack));
        foreach (var (name, value) in RowsOf(options.Fetch))
        {
            Row($"Fetch:{name}", value);
        }

        foreach (var (name, value) in RowsOf(options.Discord))
        {
            Row($"Discord:{name}", value);
        }

        Row("Web:Listen", options.Web.Listen);
        Screen.On(streams).Write(table);
        streams.Output.WriteLine($"All settings are right. The next digest is due {new DateText(zone).Hour(next!.Value)}.");

        void Row(string name, string value) => table.AddRow(new Text($"DigestBot:{name}"), new Text(VisibleText.Clean(value)));
    }

    // Tokens are secrets.
    private static string SlackLine(SlackOptions slack) =>
        !slack.IsSet ? "not set" : $"{(slack.IsHttp ? "Http" : "Socket")} mode, {(slack.HasInstalls ? "installed by workspaces" : "one workspace")}";

    private static (string Name, string Value)[] RowsOf(DiscordOptions discord) =>
    [
        ("Token", discord.IsSet ? "set" : "none"),
        ("ApplicationId", discord.ApplicationId.Length > 0 ? discord.ApplicationId : "asked of Discord"),
        ("PublicKey", discord.PublicKey.Length > 0 ? discord.PublicKey : "none"),
        ("Mode", discord.Mode),
        ("ApiBaseUrl", discord.ApiBaseUrl),
    ];

    // What a header holds is a secret.
    private static (string Name, string Value)[] RowsOf(FetchOptions fetch) =>
    [
        ("Contact", fetch.Contact.Length > 0 ? fetch.Contact : "none"),
        ("ConnectSeconds", $"{fetch.ConnectSeconds}"),
        ("HeaderSeconds", $"{fetch.HeaderSeconds}"),
        ("TotalSeconds", $"{fetch.TotalSeconds}"),
        ("MaxMegabytes", $"{fetch.MaxMegabytes}"),
        ("ParallelPerHost", $"{fetch.ParallelPerHost}"),
        ("SecondsBetweenRequests", $"{fetch.SecondsBetweenRequests}"),
        ("Parallel", $"{fetch.Parallel}"),
        ("Allow", fetch.Allow.Count > 0 ? string.Join(", ", fetch.Allow) : "none"),
        ("Headers", fetch.Headers.Count == 1 ? "1 header" : $"{fetch.Headers.Count} headers"),
    ];
}
