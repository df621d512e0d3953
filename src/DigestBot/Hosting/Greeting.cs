using DigestBot.Core.Wording;
using DigestBot.Platforms.Terminal;
using DigestBot.Posting;
using DigestBot.Settings;
using DigestBot.Storage;
using Microsoft.Extensions.Hosting;

namespace DigestBot.Hosting;

/// <summary>Says in one line what happens next, before the prompt.</summary>
internal sealed class Greeting(ArticleStore articles, TerminalPlatform terminal, DigestBotOptions options, TimeProvider time) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var corpus = await articles.CorpusAsync(cancellationToken);
        var zone = DigestZone.Of(options.Digest);
        var next = DueTimes.Next(options.Digest.Cron, zone, time.GetUtcNow());
        var hour = next is { } at ? $"Next digest {new DateText(zone).Hour(at)}" : "No further digest is due";
        var count = $"{DigestText.Counted(corpus.Articles, "article", "articles")}, {DigestText.Counted(corpus.Quotes, "quote", "quotes")}";
        await terminal.SayAsync($"{hour} · {count} · type /help", cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
