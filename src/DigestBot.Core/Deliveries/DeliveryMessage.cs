namespace DigestBot.Core.Deliveries;

/// <summary>One message of a delivery, as it is kept over restarts.</summary>
/// <param name="Position">Which of the delivery's messages, from 0.</param>
/// <param name="MessageId">The platform's id; null when posting began and nobody knows yet how it ended.</param>
/// <param name="At">When it was kept so.</param>
public sealed record DeliveryMessage(int Position, string? MessageId, DateTimeOffset At);
