using System.Text;
using NSec.Cryptography;

namespace DigestBot.Discord.Interactions;

/// <summary>Checks that a request is Discord's (https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers).</summary>
internal sealed class RequestSignature(string publicKey)
{
    private const int SignatureLetters = 128;
    private const int MaxTimestamp = 32;

    private readonly PublicKey? key = Convert.FromHexString(publicKey) is { Length: 32 } bytes && PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes, KeyBlobFormat.RawPublicKey, out var imported) ? imported : null;

    /// <summary>Whether the signature is that of the timestamp and the very bytes of the body. Nothing is looked into before that is so.</summary>
    public bool IsRight(string? signature, string? timestamp, ReadOnlySpan<byte> body)
    {
        if (key is null || signature is not { Length: SignatureLetters } || !signature.All(char.IsAsciiHexDigit) || timestamp is not { Length: > 0 and <= MaxTimestamp })
        {
            return false;
        }

        var start = Encoding.UTF8.GetBytes(timestamp);
        var signed = new byte[start.Length + body.Length];
        start.CopyTo(signed, 0);
        body.CopyTo(signed.AsSpan(start.Length));
        return SignatureAlgorithm.Ed25519.Verify(key, signed, Convert.FromHexString(signature));
    }
}
