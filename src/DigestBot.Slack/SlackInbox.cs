using System.Threading.Channels;
using DigestBot.Slack.Payloads;
using Microsoft.Extensions.Logging;

namespace DigestBot.Slack;

/// <summary>Where deliveries wait, whichever way they came. Safe to share between threads.</summary>
internal sealed partial class SlackInbox(ILogger<SlackInbox> logger)
{
    private const int Capacity = 8192;

    private readonly Channel<SlackDelivery> deliveries = Channel.CreateBounded<SlackDelivery>(Capacity);

    /// <summary>Works out the choices of a menu; there are none until somebody can.</summary>
    public Func<SlackSuggestion, CancellationToken, Task<OptionList>> SuggestAsync { get; set; } = (_, _) => Task.FromResult(new OptionList([]));

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

    [LoggerMessage(Level = LogLevel.Error, Message = "A message of Slack ({Type}) was dropped: {Capacity} others wait already.")]
    private partial void LogDropped(string type, int capacity);
}
