using System.CommandLine;
using DigestBot.Core.Platforms;
using DigestBot.Core.Wording;
using DigestBot.Discord;
using DigestBot.Platforms.Terminal;
using DigestBot.Settings;
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
        var channels = await ChannelsAsync(database, (problem, found) => Row("Database", found, problem), cancellationToken);
        if (options.Discord.IsSet)
        {
            using var discord = new DiscordPlatform(options.Discord, time, NullLoggerFactory.Instance);
            await LookAsync(discord, channels, Row, cancellationToken);
        }
        else
        {
            Row("Discord", "not set up; give DigestBot:Discord:Token to be there", "");
        }

        Screen.On(streams).Write(table);
        return isWell ? ExitCode.Success : ExitCode.Failure;

        void Row(string what, string found, string problem)
        {
            isWell &= problem.Length == 0;
            table.AddRow(new Text(what), new Text(VisibleText.Clean(problem.Length > 0 ? problem : found)));
        }
    }

    private static async Task<IReadOnlyList<ChannelId>> ChannelsAsync(Database database, Action<string, string> say, CancellationToken cancellationToken)
    {
        try
        {
            await database.PrepareAsync(cancellationToken);
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
