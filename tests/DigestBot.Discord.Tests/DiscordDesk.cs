using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using DigestBot.Core.Commands;
using DigestBot.Loopback.Discord;
using DigestBot.Testing.Schemas;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Tests;

/// <summary>The platform at a loopback Discord over real sockets, with commands of the test.</summary>
internal sealed class DiscordDesk : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource ending = new(Patience);
    private readonly Channel<string> answers = Channel.CreateUnbounded<string>();
    private readonly Lines lines = new();

    private DiscordDesk(DiscordLoopback discord, IReadOnlyList<ICommand> commands, SuggestValues suggest, string token)
    {
        Discord = discord;
        Router = new CommandRouter(commands, suggest);
        Platform = new DiscordPlatform(new DiscordOptions { Token = token, ApiBaseUrl = $"{discord.Root}api/v10" }, TimeProvider.System, new LoggerFactory([lines]));
        Serving = ServeAsync();
    }

    public DiscordLoopback Discord { get; }

    public CommandRouter Router { get; }

    public DiscordPlatform Platform { get; }

    /// <summary>Ends when the platform has no more commands.</summary>
    public Task Serving { get; }

    /// <summary>What an operator reads: warnings and errors.</summary>
    public IReadOnlyCollection<string> Log => lines.Written;

    public CancellationToken Token => ending.Token;

    public static async Task<DiscordDesk> OpenAsync(IReadOnlyList<ICommand> commands, SuggestValues? suggest = null, DiscordLoopbackOptions? options = null, string token = "loopback-token")
    {
        var discord = await DiscordLoopback.StartAsync(0, options ?? new DiscordLoopbackOptions());
        var desk = new DiscordDesk(discord, commands, suggest ?? ((_, _, _, _) => Task.FromResult<IReadOnlyList<Suggestion>>([])), token);
        if (token == "loopback-token")
        {
            await desk.UntilAsync(() => discord.LiveSessions > 0 && desk.Discord.Control("GET", "state", null)["connected"]!.GetValue<bool>());
        }

        return desk;
    }

    /// <summary>Does something as a person of the loopback; gives its id.</summary>
    public string Do(JsonObject script) => Discord.Interact(script)["id"]!.GetValue<string>();

    /// <summary>What became of an interaction when the platform has answered it.</summary>
    public async Task<JsonObject> AnsweredAsync(string interaction)
    {
        await Discord.SettledAsync(interaction, Token);
        return Discord.Control("GET", $"interaction/{interaction}", null).AsObject();
    }

    /// <summary>Does something, waits until the bot's reply to it is sent, and gives what became of it.</summary>
    public async Task<JsonObject> ReplyToAsync(JsonObject script)
    {
        var id = Do(script);
        await answers.Reader.ReadAsync(Token);
        return Discord.Control("GET", $"interaction/{id}", null).AsObject();
    }

    /// <summary>Waits until the reply to one more command is sent.</summary>
    public async Task ReplyAsync() => await answers.Reader.ReadAsync(Token);

    /// <summary>Waits until something is so at the loopback, looking whenever it has had a turn.</summary>
    public async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            Token.ThrowIfCancellationRequested();
            await Task.Delay(TimeSpan.FromMilliseconds(10), Token);
        }
    }

    /// <summary>Ends it. Every request that the test made has to be as Discord describes it.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await Serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Platform.Dispose();
        if (DiscordApi.Known is { } api)
        {
            Assert.Empty(Discord.Log.SelectMany(request => api.Problems(request.Method, request.Path.Replace("/api/v10/", "", StringComparison.Ordinal), request.Body)));
        }

        await Discord.DisposeAsync();
        ending.Dispose();
    }

    private Task ServeAsync() => Parallel.ForEachAsync(
        Platform.ReceiveAsync(Router, ending.Token),
        new ParallelOptions { MaxDegreeOfParallelism = Platform.CommandsAtOnce, CancellationToken = ending.Token },
        async (command, token) =>
        {
            await Platform.ReplyAsync(command, await Router.AnswerAsync(command.Request, token), token);
            await answers.Writer.WriteAsync(command.Request.Name, token);
        });

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Written { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Written.Enqueue(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
