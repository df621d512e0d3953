namespace DigestBot.Slack.Interactions;

/// <summary>
/// An address that answers may be posted to five times within thirty minutes
/// (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses). Whoever knows it may post, so it is a secret.
/// Safe to share between threads.
/// </summary>
internal sealed class ResponseUrl(Uri address, DateTimeOffset receivedAt, int used = 0)
{
    private const int MostUses = 5;

    private static readonly TimeSpan LivesFor = TimeSpan.FromMinutes(30);

    private int uses = used;

    public Uri Address => address;

    public DateTimeOffset ReceivedAt => receivedAt;

    public int Used => Volatile.Read(ref uses);

    /// <summary>Takes one of its uses; false when none is left.</summary>
    public bool TryUse(DateTimeOffset now) => now - receivedAt < LivesFor && Interlocked.Increment(ref uses) <= MostUses;

    /// <summary>Makes it useless: Slack knows it no more.</summary>
    public void Spend() => Volatile.Write(ref uses, MostUses);

    /// <summary>Null for an address that is not Slack's, whatever a payload says.</summary>
    public static ResponseUrl? TryRead(string? text, DateTimeOffset receivedAt, bool allowsLoopback, int used = 0) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && IsOfSlack(address, allowsLoopback) ? new ResponseUrl(address, receivedAt, used) : null;

    public override string ToString() => "(secret)";

    private static bool IsOfSlack(Uri address, bool allowsLoopback) =>
        (address.Scheme == Uri.UriSchemeHttps && (address.Host is "hooks.slack.com" or "hooks.slack-gov.com")) || (allowsLoopback && address.IsLoopback);
}
