using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DigestBot.Core.Deliveries;
using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Posting;

/// <summary>Tells a message of a delivery from all others, the same at each try and on each node.</summary>
/// <param name="Nonce">24 characters, by which Discord takes a message once within some minutes (https://discord.com/developers/docs/resources/message#create-message).</param>
/// <param name="PartId">The number of the message's frame, by which it is known again after that.</param>
internal sealed record MessageMark(string Nonce, int PartId)
{
    private const int NonceBytes = 12;

    public static MessageMark Of(Delivery delivery, int position)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{delivery.Subscription}\n{delivery.DueAt.ToUnixTimeMilliseconds()}\n{position}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        return new MessageMark(Convert.ToHexStringLower(hash.AsSpan(0, NonceBytes)), BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(NonceBytes)) & int.MaxValue | 1);
    }

    /// <summary>The message with the mark.</summary>
    public MessageBody On(MessageBody body) => body with
    {
        Nonce = Nonce,
        EnforceNonce = true,
        Components = body.Components is { } parts ? [.. parts.Take(parts.Count - 1), parts[^1] with { Id = PartId }] : null,
    };

    /// <summary>Whether a message of the channel bears it.</summary>
    public bool IsOn(MessagePayload message) =>
        (message.Nonce.ValueKind == System.Text.Json.JsonValueKind.String && message.Nonce.ValueEquals(Nonce)) || message.Components?.Any(part => part?.Id == PartId) == true;
}
