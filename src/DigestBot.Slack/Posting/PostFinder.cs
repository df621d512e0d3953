using System.Text.Json;
using DigestBot.Slack.Payloads;
using DigestBot.Slack.Web;

namespace DigestBot.Slack.Posting;

/// <summary>Finds a message by what it carries unseen: Slack has no other way to tell whether a post that was not answered was made.</summary>
internal sealed class PostFinder(SlackWeb web)
{
    public const string EventType = "digestbot_delivery";

    private const int MaxPages = 5;

    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(1);

    public async Task<FindOutcome> FindAsync(SlackToken token, string channel, string? thread, DeliveryMark mark, DateTimeOffset since, CancellationToken cancellationToken)
    {
        string? cursor = null;
        for (var page = 0; page < MaxPages; page++)
        {
            var arguments = SlackArguments.History(channel, thread, since - ClocksDiffer, cursor);
            var answer = await web.CallAsync(thread is null ? "conversations.history" : "conversations.replies", token, arguments, cancellationToken);
            if (answer is not SlackAnswer.Done { Body: var body })
            {
                return OutcomeOf(answer);
            }

            if (body.Messages?.FirstOrDefault(message => Carries(message, mark)) is { Ts: { } ts })
            {
                return new FindOutcome.Found(ts);
            }

            cursor = body.ResponseMetadata?.NextCursor;
            if (string.IsNullOrEmpty(cursor))
            {
                return new FindOutcome.Missing();
            }
        }

        return new FindOutcome.Unknown("too much was said in the channel since");
    }

    private static FindOutcome OutcomeOf(SlackAnswer answer) => answer switch
    {
        SlackAnswer.Limited limited => new FindOutcome.TryLater(limited.RetryAfter, "Slack asks for a pause"),
        SlackAnswer.NotSent unsent => new FindOutcome.TryLater(TimeSpan.FromSeconds(5), unsent.Reason),
        SlackAnswer.Unclear unclear => new FindOutcome.TryLater(TimeSpan.FromSeconds(5), unclear.Reason),
        SlackAnswer.Failed failed => new FindOutcome.Unknown(SlackReasons.Of(failed)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool Carries(PostedMessage message, DeliveryMark mark) =>
        message.Metadata is { EventType: EventType, EventPayload: { ValueKind: JsonValueKind.Object } payload }
        && SlackJson.TextOf(payload, "delivery") == mark.Delivery
        && payload.TryGetProperty("position", out var position) && position.ValueKind == JsonValueKind.Number && position.TryGetInt32(out var number) && number == mark.Position;
}
