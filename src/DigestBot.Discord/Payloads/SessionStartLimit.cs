namespace DigestBot.Discord.Payloads;

/// <summary>How many sessions may begin (https://discord.com/developers/docs/events/gateway#session-start-limit-object).</summary>
/// <param name="Total">How many in a day.</param>
/// <param name="Remaining">How many are left.</param>
/// <param name="ResetAfter">Milliseconds until all are allowed again.</param>
/// <param name="MaxConcurrency">How many may begin within five seconds.</param>
internal sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
