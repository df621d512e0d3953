using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DigestBot.Slack.Http;

/// <summary>Tells Slack's requests from forged and from repeated ones (https://docs.slack.dev/authentication/verifying-requests-from-slack).</summary>
internal static class SlackSignature
{
    private const string Version = "v0";
    private const int SignatureLength = 67;

    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    /// <summary>Whether the bytes, as they came, were signed with the secret, and no more than five minutes before or after now.</summary>
    public static bool IsValid(string secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (secret.Length == 0 || timestamp is not { Length: > 0 and <= 20 } || signature is not { Length: SignatureLength }
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - seconds) > ClocksDiffer.TotalSeconds)
        {
            return false;
        }

        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.ASCII.GetBytes($"{Version}:{timestamp}:"));
        hash.AppendData(body);
        var expected = Encoding.ASCII.GetBytes($"{Version}={Convert.ToHexStringLower(hash.GetHashAndReset())}");
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.ASCII.GetBytes(signature));
    }
}
