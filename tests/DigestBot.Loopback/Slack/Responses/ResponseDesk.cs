using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Web;
using DigestBot.Loopback.Slack.Workspace;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Loopback.Slack.Responses;

/// <summary>Gives response addresses, and takes what is posted to them. Safe to share.</summary>
internal sealed class ResponseDesk(ResponsePoster poster, RateLimits limits, Installs installs, Violations violations, Changes changes, TimeProvider time)
{
    /// <summary>The first part of the path of an answer to a command.</summary>
    public const string OfCommands = "commands";

    /// <summary>The first part of the path of an answer to a click or a shortcut.</summary>
    public const string OfActions = "actions";

    private const int MaxUses = 5;
    private const int Burst = 3;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, ResponseAddress> addresses = new(StringComparer.Ordinal);

    /// <summary>Where the server listens; set once, when it does.</summary>
    public Uri Root { get; set; } = new("http://127.0.0.1/");

    public IReadOnlyList<ResponseAddress> All => [.. addresses.Values.OrderBy(address => address.At)];

    public ResponseAddress Open(string kind, string channel, string user, SlackMessage? original)
    {
        var id = RandomNumberGenerator.GetHexString(12);
        var address = new Uri(Root, $"{kind}/{SlackIds.Team}/{id}/{RandomNumberGenerator.GetHexString(24, lowercase: true)}");
        return addresses[address.AbsolutePath] = new ResponseAddress(id, address, channel, user, time.GetUtcNow()) { Original = original };
    }

    public void Clear() => addresses.Clear();

    public async Task<RequestAnswer> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var read = await BodyReader.ReadAsync(request, cancellationToken);
        var body = read is { IsJson: false, Error: null } && read.Members.Text("payload") is { } payload && LooseJson.TryParse(payload, out var inner)
            ? inner as JsonObject
            : read.Error is null ? read.Members : null;
        LookForTokens(request, read.Members);
        return (Answer(request, body) ?? new RequestAnswer(200, "ok")) with { Asked = read.Members };
    }

    private RequestAnswer? Answer(HttpRequest request, JsonObject? body)
    {
        if (!addresses.TryGetValue(request.Path.Value ?? "", out var address))
        {
            return new RequestAnswer(404, "expired_url");
        }

        if (DeadReason(address) is { } reason)
        {
            return new RequestAnswer(404, reason);
        }

        if (limits.Take($"response {address.Id}", Burst, TimeSpan.FromSeconds(1)) is { } wait)
        {
            return new RequestAnswer(429, "rate_limited") { IsLimited = true, Headers = [("Retry-After", $"{wait.TotalSeconds:0}")] };
        }

        if (body is null)
        {
            return new RequestAnswer(400, "invalid_payload");
        }

        Count(address, body);
        return poster.Post(address, body) is { } error ? new RequestAnswer(400, error) : null;
    }

    private string? DeadReason(ResponseAddress address)
    {
        if (time.GetUtcNow() - address.At > Lifetime)
        {
            return "expired_url";
        }

        if (address.Uses.Count < MaxUses)
        {
            return null;
        }

        violations.Add("response_overused", ("detail", $"a use after {MaxUses} of {address.Id}"));
        return "used_url";
    }

    private void Count(ResponseAddress address, JsonObject body)
    {
        address.Add(new ResponseUse(time.GetUtcNow() - address.At, body.DeepClone()));
        changes.Tell();
    }

    private void LookForTokens(HttpRequest request, JsonObject body)
    {
        if (request.Headers.ContainsKey("Authorization") || body.ContainsKey("token")
            || request.Headers.Any(header => header.Value.Any(value => value is not null && installs.IsToken(value))))
        {
            violations.Add("token_to_response_url", ("detail", "the address is the proof; the token is not to leave for it"));
        }
    }
}
