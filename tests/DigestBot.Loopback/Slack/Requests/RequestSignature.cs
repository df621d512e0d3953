using System.Security.Cryptography;
using System.Text;

namespace DigestBot.Loopback.Slack.Requests;

/// <summary>Signs a request with version 0 of Slack's signature (https://docs.slack.dev/authentication/verifying-requests-from-slack).</summary>
public static class RequestSignature
{
    /// <summary>The value of the header X-Slack-Signature.</summary>
    /// <param name="secret">The app's signing secret.</param>
    /// <param name="timestamp">The value of X-Slack-Request-Timestamp, in seconds.</param>
    /// <param name="body">The body as sent.</param>
    public static string Of(string secret, string timestamp, string body)
    {
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        return $"v0={Convert.ToHexStringLower(hash)}";
    }
}
