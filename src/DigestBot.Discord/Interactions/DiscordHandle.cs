namespace DigestBot.Discord.Interactions;

/// <summary>How an incoming command is answered.</summary>
internal sealed class DiscordHandle(ReplyPlace place)
{
    private int answered;

    public ReplyPlace Place => place;

    /// <summary>Whether this is its first answer: only that frees its place in the queue.</summary>
    public bool TryFinish() => Interlocked.Exchange(ref answered, 1) == 0;
}
