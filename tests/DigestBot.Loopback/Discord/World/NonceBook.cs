using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.World;

/// <summary>Gives back the earlier message where a nonce comes again within a few minutes (Discord: Message, Create Message, enforce_nonce).</summary>
internal sealed class NonceBook(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, (StoredMessage Message, DateTimeOffset At)> byNonce = new(StringComparer.Ordinal);
    private readonly Queue<(string Nonce, DateTimeOffset At)> order = new();

    /// <summary>The message that has the body's nonce already, where the body asks for that.</summary>
    public StoredMessage? TryFind(JsonObject body)
    {
        Forget();
        return body.Flag("enforce_nonce") && body.Id("nonce") is { } nonce && byNonce.TryGetValue(nonce, out var known) ? known.Message : null;
    }

    /// <summary>Keeps the nonce of a new message.</summary>
    public void Keep(JsonObject body, StoredMessage message)
    {
        if (body.Id("nonce") is { } nonce)
        {
            var now = time.GetUtcNow();
            byNonce[nonce] = (message, now);
            order.Enqueue((nonce, now));
        }
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        while (order.TryPeek(out var oldest) && now - oldest.At > Kept)
        {
            order.Dequeue();
            if (byNonce.TryGetValue(oldest.Nonce, out var known) && known.At == oldest.At)
            {
                byNonce.Remove(oldest.Nonce);
            }
        }
    }
}
