using DigestBot.Discord.Formatting;

namespace DigestBot.Discord.Interactions;

/// <summary>Where the answer to a command goes. Several commands of one interaction share one place.</summary>
/// <param name="application">The application's id.</param>
/// <param name="token">What lets us answer for fifteen minutes; a secret.</param>
/// <param name="kind">How it is shown.</param>
/// <param name="receivedAt">When the interaction was received, as a timestamp.</param>
internal sealed class ReplyPlace(string application, string token, PressKind kind, long receivedAt)
{
    public string Application => application;

    public string Token => token;

    public PressKind Kind => kind;

    public long ReceivedAt => receivedAt;

    /// <summary>One answer at a time: the first fills the message that was promised, which the next must not.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>Whether the message that was promised is filled; kept within <see cref="Turn"/>.</summary>
    public bool IsFilled { get; set; } = kind == PressKind.Publish;
}
