using System.CommandLine;
using DigestBot.Commands.Sources;
using DigestBot.Core.Commands;
using DigestBot.Hosting;
using DigestBot.Platforms.Terminal;
using DigestBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Tools;

/// <summary><c>digestbot source</c>: the same as <c>/source</c> at the console, from the shell.</summary>
internal sealed class SourceVerb(StandardStreams streams, TimeProvider time)
{
    private readonly SettingArguments settings = new();

    public Command Command() => new Verb("source", "Looks after the feeds that digests are made of.", "digestbot source add https://harbourgazette.example/feed")
    {
        About("add", "Follows a feed, a site or an article.", "URL", "The web address.", "digestbot source add https://harbourgazette.example/"),
        About("remove", "Follows a source no longer.", "NAME", "Its name, address or id.", "digestbot source remove gazette"),
        About("undo", "Takes a removal back.", "ID", "The source's id.", "digestbot source undo 0f12ab34cd56"),
        About("take", "Takes the last entries of a source into the next digest.", "ID", "The source's id.", "digestbot source take 0f12ab34cd56"),
        About("test", "Shows what would come in, and keeps nothing.", "URL", "The web address.", "digestbot source test https://harbourgazette.example/", needsDatabase: false),
        Alone("list", "Lists what is followed."),
        Alone("health", "Names what cannot be read as it should, with cause and remedy."),
        Import(),
        Export(),
        new FeedParseVerb(streams).Command(),
    };

    private Verb About(string name, string purpose, string argument, string description, string example, bool needsDatabase = true)
    {
        var given = new Argument<string>(argument) { Description = description };
        given.Validators.Add(UsageProblem.RefuseOptions);
        var verb = new Verb(name, purpose, example) { given };
        settings.AddTo(verb);
        verb.SetAction((parsed, cancellationToken) => AnswerAsync(parsed, $"{name} {parsed.GetRequiredValue(given)}", needsDatabase, cancellationToken));
        return verb;
    }

    private Verb Alone(string name, string purpose)
    {
        var verb = new Verb(name, purpose, $"digestbot source {name}");
        settings.AddTo(verb);
        verb.SetAction((parsed, cancellationToken) => AnswerAsync(parsed, name, needsDatabase: true, cancellationToken));
        return verb;
    }

    private Verb Import()
    {
        var list = new Argument<string>("LIST") { Description = "An OPML file or its web address." };
        var now = new Option<bool>("--now") { Description = "Follows them; without it they are only shown." };
        list.Validators.Add(UsageProblem.RefuseOptions);
        var verb = new Verb("import", "Follows the feeds of an OPML list.", "digestbot source import feeds.opml --now") { list, now };
        settings.AddTo(verb);
        verb.SetAction((parsed, cancellationToken) =>
            AnswerAsync(parsed, $"import {parsed.GetRequiredValue(list)}{(parsed.GetValue(now) ? " now" : "")}", needsDatabase: true, cancellationToken));
        return verb;
    }

    private Verb Export()
    {
        var verb = new Verb("export", "Writes what is followed as OPML 2.0.", "digestbot source export > feeds.opml");
        settings.AddTo(verb);
        verb.SetAction((parsed, cancellationToken) => WithServicesAsync(
            parsed,
            needsDatabase: true,
            async services =>
            {
                var content = await services.GetRequiredService<SourceLister>().OpmlAsync(TerminalPlatform.Channel, cancellationToken)
                    ?? throw new UsableErrorException("there is nothing to export: no feeds are followed. Add one with \"digestbot source add\".");
                await streams.Output.WriteAsync(content);
                return ExitCode.Success;
            },
            cancellationToken));
        return verb;
    }

    private Task<int> AnswerAsync(ParseResult parsed, string text, bool needsDatabase, CancellationToken cancellationToken) => WithServicesAsync(
        parsed,
        needsDatabase,
        async services =>
        {
            var request = new CommandRequest { Name = "source", Text = text, Channel = TerminalPlatform.Channel, IsManager = true };
            var reply = await services.GetRequiredService<CommandRouter>().AnswerAsync(request, cancellationToken);
            Screen.Write(streams, services.GetRequiredService<ConsoleFormatter>().Reply(reply));
            return reply.HasFailed ? ExitCode.Failure : ExitCode.Success;
        },
        cancellationToken);

    private async Task<int> WithServicesAsync(ParseResult parsed, bool needsDatabase, Func<IServiceProvider, Task<int>> act, CancellationToken cancellationToken)
    {
        using var host = BotHost.Build(settings.ReadValid(parsed, time), streams, time);
        if (needsDatabase)
        {
            await host.Services.GetRequiredService<Database>().PrepareAsync(cancellationToken);
        }

        return await act(host.Services);
    }
}
