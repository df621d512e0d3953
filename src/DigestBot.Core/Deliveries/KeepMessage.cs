namespace DigestBot.Core.Deliveries;

/// <summary>
/// Keeps what became of a message of a delivery: with <paramref name="messageId"/> null right before it is posted, and with its id right
/// after. When it returns, it is in the database.
/// </summary>
public delegate Task KeepMessage(int position, string? messageId, CancellationToken cancellationToken);
