using System.Net;
using System.Runtime.CompilerServices;
using DigestBot.Core.Commands;
using DigestBot.Core.Deliveries;
using DigestBot.Core.Digests;
using DigestBot.Core.Platforms;

namespace DigestBot.TestBot;

/// <summary>
/// A chat platform on the other side of HTTP that knows a message by its nonce, as the real ones do. A digest goes there in several
/// messages, one a story and one to close it.
/// </summary>
internal sealed class RemotePlatform(Uri server) : IChatPlatform, IDisposable
{
    public const string PlatformName = "remote";

    private readonly HttpClient client = new() { BaseAddress = server, Timeout = TimeSpan.FromSeconds(2) };

    public string Name => PlatformName;

    public int CommandsAtOnce => 1;

    public async IAsyncEnumerable<IncomingCommand> ReceiveAsync(CommandRouter router, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        yield break;
    }

    public Task ReplyAsync(IncomingCommand command, CommandReply reply, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<PostOutcome> PostAsync(ChannelId channel, Digest digest, Delivery delivery, KeepMessage keep, CancellationToken cancellationToken)
    {
        var parts = digest.Stories.Select(story => story.Headline).Concat(digest.AlsoInTheNews.Select(headline => headline.Headline)).Append("end").ToList();
        foreach (var (index, part) in parts.Index().Where(part => !delivery.Messages.Any(message => message.Position == part.Index && message.MessageId is not null)))
        {
            await keep(index, null, cancellationToken);
            if (await PostAsync(channel, delivery, index, part, cancellationToken) is { } failed)
            {
                return failed;
            }

            await keep(index, $"{index}", cancellationToken);
        }

        return new PostOutcome.Posted($"{channel.Value}@{delivery.DueAt.ToUnixTimeMilliseconds()}");
    }

    public void Dispose() => client.Dispose();

    private async Task<PostOutcome?> PostAsync(ChannelId channel, Delivery delivery, int index, string part, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(
                new Uri($"/{channel.Value}/{delivery.DueAt.ToUnixTimeMilliseconds()}/{index}/{Uri.EscapeDataString(part)}", UriKind.Relative), cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK ? null : new PostOutcome.TryLater(TimeSpan.FromMilliseconds(20), $"{(int)answer.StatusCode}");
        }
        catch (Exception lost) when (lost is HttpRequestException || (lost is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new PostOutcome.TryLater(TimeSpan.FromMilliseconds(20), "the answer was lost");
        }
    }
}
