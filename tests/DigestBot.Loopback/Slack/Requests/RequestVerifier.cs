using System.Security.Cryptography;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Slack.Requests;

/// <summary>Asks the app's address to prove itself: to echo a challenge, and to answer a look at its certificate.</summary>
internal sealed class RequestVerifier(RequestSender sender, Violations violations)
{
    /// <exception cref="HttpRequestException">The app cannot be reached.</exception>
    public async Task<bool> VerifyAsync(CancellationToken cancellationToken)
    {
        var challenge = RandomNumberGenerator.GetHexString(52);
        var echoed = await sender.SendAsync(
            RequestForms.JsonOf(new JsonObject { ["token"] = "loopback-verification", ["challenge"] = challenge, ["type"] = "url_verification" }), cancellationToken);
        var looked = await sender.SendAsync(RequestForms.FormOf(RequestForms.CommandsPath, [("ssl_check", "1"), ("token", "loopback-verification")]), cancellationToken);
        if (looked.Status != 200)
        {
            violations.Add("ssl_check_failed", ("detail", $"status {looked.Status}"));
        }

        var holds = echoed.Status == 200 && echoed.Body.Contains(challenge, StringComparison.Ordinal);
        if (!holds)
        {
            violations.Add("url_verification_failed", ("detail", $"status {echoed.Status}"));
        }

        return holds;
    }
}
