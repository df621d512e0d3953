using System.Collections.Frozen;

namespace DigestBot.Discord.Rest;

/// <summary>Codes of errors and what they mean for a digest (https://discord.com/developers/docs/topics/opcodes-and-status-codes#json).</summary>
internal static class DiscordError
{
    public const int UnknownInteraction = 10062;
    public const int AlreadyAnswered = 40060;

    /// <summary>What a person has to change before anything can be posted to the channel, by code.</summary>
    private static readonly FrozenDictionary<int, string> Closed = new Dictionary<int, string>
    {
        [10003] = "the channel is gone; set the digest up in another one",
        [10004] = "the server is gone, or the bot was removed from it; add the bot again",
        [50001] = "the bot may not see the channel; give it View Channel",
        [50013] = "the bot may not write in the channel; give it View Channel, Send Messages (in threads: Send Messages in Threads) and Embed Links",
        [50007] = "this person takes no messages of the bot; they have to allow them in their privacy settings",
        [50278] = "this person takes no messages of the bot; they have to share a server with it",
        [50008] = "the channel takes no messages; set the digest up in a text channel",
        [50024] = "the channel takes no messages; set the digest up in a text channel",
        [40058] = "a forum takes posts only; set the digest up in a text channel or a thread",
        [50083] = "the thread is archived; open it again",
        [160005] = "the thread is locked; unlock it",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<int> Token = FrozenSet.ToFrozenSet([20012, 40001, 50014]);
    private static readonly FrozenSet<int> Form = FrozenSet.ToFrozenSet([50035, 50006, 40005]);
    private static readonly FrozenSet<int> Filtered = FrozenSet.ToFrozenSet([200000, 240000]);
    private static readonly FrozenSet<int> Slow = FrozenSet.ToFrozenSet([20016, 20028, 20029, 110000, 130000]);

    /// <summary>Whether the bot's token is no longer good for anything.</summary>
    public static bool IsOfToken(RestOutcome.Refused refused) => Token.Contains(refused.Code) || (refused.Status == 401 && refused.Code is 0 or 40001);

    /// <summary>Whether the message was not made as Discord wants it.</summary>
    public static bool IsOfForm(RestOutcome.Refused refused) => Form.Contains(refused.Code) || refused.Status == 413;

    /// <summary>Whether a filter of the server or Discord's own took offence at the words.</summary>
    public static bool IsFiltered(RestOutcome.Refused refused) => Filtered.Contains(refused.Code);

    /// <summary>Whether it may work a while later.</summary>
    public static bool IsSlow(RestOutcome.Refused refused) => Slow.Contains(refused.Code);

    /// <summary>Why nothing can be posted to the channel until a person changes something, with the remedy; null where that is not so.</summary>
    public static string? Closing(RestOutcome.Refused refused) =>
        Closed.TryGetValue(refused.Code, out var reason) ? reason
        : refused.Status is 403 or 404 ? $"Discord refuses messages there ({refused.Status}: {refused.Message}); check the channel and what the bot may do in it"
        : null;
}
