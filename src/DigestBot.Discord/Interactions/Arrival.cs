using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Interactions;

/// <summary>
/// An interaction and when it was received, by our own clock: a clock that is wrong must not make it look late, as its id would
/// (<paramref name="At"/> is a <see cref="TimeProvider"/> timestamp).
/// </summary>
internal sealed record Arrival(InteractionPayload Interaction, string Id, string Token, long At);
