using System.Threading.Channels;
using DigestBot.Slack.Payloads;
using Microsoft.Extensions.Logging;

namespace DigestBot.Slack.SocketMode;

/// <summary>Where deliveries wait, whichever way they came. Safe to share between threads.</summary>
internal sealed partial class SocketInbox(Func<SlackSuggestion, CancellationToken, Task<OptionList>> suggest, ILogger<SocketInbox> logger)
{
    private const int Capacity = 8192;

    private readonly Channel<SlackDelivery> deliveries = Channel.CreateBounded<SlackDelivery>(Capacity);

    /// <summary>Whether one more can be taken.</summary>
    public bool HasRoom => deliveries.Reader.Count < Capacity;

    public ChannelReader<SlackDelivery> Deliveries => deliveries.Reader;

    /// <summary>Takes a delivery without waiting; one that there is no room for is dropped and logged.</summary>
    public void Put(SlackDelivery delivery)
    {
        if (!deliveries.Writer.TryWrite(delivery))
        {
            LogDropped(delivery.Type, Capacity);
        }
    }

    /// <summary>Lets what waits be read, and takes no more.</summary>
    public void Complete() => deliveries.Writer.TryComplete();

    /// <summary>The choices of a menu.</summary>
    public Task<OptionList> SuggestAsync(SlackSuggestion asked, CancellationToken cancellationToken) => suggest(asked, cancellationToken);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Type} of Slack was dropped: {Capacity} others wait already.")]
    private partial void LogDropped(string type, int capacity);
}
