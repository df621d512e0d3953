namespace DigestBot.Loopback.Slack.Envelopes;

/// <summary>Brings envelopes to the app.</summary>
internal interface IEnvelopeCarrier
{
    /// <summary>Sends one off without waiting for it to arrive; gives the number of the connection, or null when there is none.</summary>
    int? TryCarry(SlackEnvelope envelope);
}
