using System.Text.Json;

namespace DigestBot.Discord.Payloads;

/// <summary>
/// Why a request was not done (https://discord.com/developers/docs/reference#error-messages); also the answer to one too many
/// (https://discord.com/developers/docs/topics/rate-limits), which waits <paramref name="RetryAfter"/> seconds.
/// </summary>
internal sealed record ErrorPayload(int? Code, string? Message, JsonElement Errors, double? RetryAfter, bool? Global);
