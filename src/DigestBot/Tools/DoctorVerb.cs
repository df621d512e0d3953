using System.CommandLine;
using DigestBot.Core.Platforms;
using DigestBot.Core.Wording;
using DigestBot.Discord;
using DigestBot.Platforms.Terminal;
using DigestBot.Settings;
using DigestBot.Slack;
using DigestBot.Slack.Home;
using DigestBot.Slack.Web;
using DigestBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;

namespace DigestBot.Tools;

/// <summary><c>digestbot doctor</c>: looks at everything the bot needs, and names what is missing with its remedy.</summary>
internal sealed class DoctorVerb(StandardStreams streams, TimeProvider time)
{
    private const string Fine = "ok";

    /// <summary>View Channel, Send Messages, Embed Links and Send Messages in Threads.</summary>
    private const string Permissions = "274877926400";

    private readonly SettingArguments settings = new();

    public Command Command()
    {
        var command = new Verb("doctor", "Checks settings, database and chat platforms, and names what is missing.", "digestbot doctor");
        settings.AddTo(command);
        command.SetAction((parsed, token) => RunAsync(settings.ReadValid(parsed, time), token));
        return command;
    }

    private async Task<int> RunAsync(DigestBotOptions options, CancellationToken cancellationToken)
    {
        var table = new Table().AddColumns("What", "How it is").Border(TableBorder.Simple);
        var isWell = true;
        Row("Settings", Fine, "");
        await using var database = Database.Named(options.Database);
        var channels = await ChannelsAsync(database, options.Database, (problem, found) => Row("Database", found, problem), cancellationToken);
        if (options.Discord.IsSet)
        {
            using var discord = new DiscordPlatform(options.Discord, time, NullLoggerFactory.Instance);
            await LookAsync(discord, channels, Row, cancellationToken);
        }
        else
        {
            Row("Discord", "not set up; give DigestBot:Discord:Token to be there", "");
        }

        if (options.Slack.IsSet)
        {
            using var client = SlackHttp.NewClient();
            var slack = new SlackPlatform(options.Slack, SlackInstalls.None, (_, _) => Task.FromResult(new SlackHome()), client, time, NullLoggerFactory.Instance);
            await LookAsync(slack, options.Slack, channels, Row, cancellationToken);
        }
        else
        {
            Row("Slack", "not set up; give DigestBot:Slack:BotToken and DigestBot:Slack:AppToken to be there", "");
        }

        Screen.On(streams).Write(table);
        return isWell ? ExitCode.Success : ExitCode.Failure;

        void Row(string what, string found, string problem)
        {
            isWell &= problem.Length == 0;
            table.AddRow(new Text(what), new Text(VisibleText.Clean(problem.Length > 0 ? problem : found)));
        }
    }

    private static async Task<IReadOnlyList<ChannelId>> ChannelsAsync(Database database, string setting, Action<string, string> say, CancellationToken cancellationToken)
    {
        if (!database.IsShared && !File.Exists(setting))
        {
            say("", $"{Fine}, {database.Description} is made at the first start");
            return [];
        }

        try
        {
            // A file is only read, for the bot that uses it may be running.
            await (database.IsShared ? database.PrepareAsync(cancellationToken) : Task.CompletedTask);
            var all = await new SubscriptionStore(database).AllAsync(cancellationToken);
            say("", $"{Fine}, {database.Description}");
            return [.. all.Where(subscription => !subscription.IsPaused).Select(subscription => subscription.Channel).Distinct()];
        }
        catch (DatabaseUnavailableException unavailable)
        {
            say(unavailable.Message, "");
            return [];
        }
    }

    private static async Task LookAsync(SlackPlatform slack, SlackOptions options, IReadOnlyList<ChannelId> channels, Action<string, string, string> say, CancellationToken cancellationToken)
    {
        var check = await slack.CheckAsync(cancellationToken);
        say("Slack", check.Workspace.Length > 0 ? $"{Fine}, in the workspace {check.Workspace}" : $"{Fine}; workspaces install it themselves at {options.PublicUrl}/slack/install", check.Problem);
        if (check.Problem.Length > 0 || check.Workspace.Length == 0)
        {
            return;
        }

        say("Slack's scopes", Fine, check.MissingScopes.Count == 0 ? "" : $"The bot lacks {string.Join(", ", check.MissingScopes)}. Install the app again with src/DigestBot.Slack/manifest.yaml.");
        foreach (var channel in channels.Where(channel => channel.Platform == SlackPlatform.PlatformName))
        {
            var problem = await slack.CheckAsync(channel, cancellationToken);
            say($"Channel {channel.Value}", Fine, problem is null ? "" : $"{char.ToUpperInvariant(problem[0])}{problem[1..]}.");
        }
    }

    private static async Task LookAsync(DiscordPlatform discord, IReadOnlyList<ChannelId> channels, Action<string, string, string> say, CancellationToken cancellationToken)
    {
        var check = await discord.CheckAsync(cancellationToken);
        say("Discord", $"{Fine}, {check.Name} ({check.Application})", check.Problem);
        if (check.Problem.Length > 0)
        {
            return;
        }

        say("Install link", $"https://discord.com/oauth2/authorize?client_id={check.Application}&scope=bot+applications.commands&permissions={Permissions}", "");
        foreach (var channel in channels.Where(channel => channel.Platform == DiscordPlatform.PlatformName))
        {
            var problem = await discord.CheckAsync(channel, cancellationToken);
            say($"Channel {channel.Value}", Fine, problem is null ? "" : $"{problem}.");
        }
    }
}
