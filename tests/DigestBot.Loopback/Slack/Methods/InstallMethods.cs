using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Web;
using DigestBot.Loopback.Slack.Workspace;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace DigestBot.Loopback.Slack.Methods;

/// <summary>
/// Installing by OAuth (https://docs.slack.dev/authentication/installing-with-oauth): the page, where nobody has to be asked, and oauth.v2.access.
/// </summary>
internal sealed class InstallMethods(Installs installs, SlackLoopbackOptions options)
{
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Grant> codes = new(StringComparer.Ordinal);

    public IEnumerable<ApiMethod> All => [new("oauth.v2.access", ApiTier.Four, Access) { TakesJson = false, Token = TokenKind.None }];

    /// <summary>Where /oauth/v2/authorize leads; null when what it was asked is wrong.</summary>
    public string? Authorize(IQueryCollection query)
    {
        if (query["client_id"] != options.ClientId || !Uri.TryCreate(query["redirect_uri"], UriKind.Absolute, out var redirect) || query["scope"].ToString().Length == 0)
        {
            return null;
        }

        var team = query["team"].ToString() is { Length: > 0 } given ? given : SlackIds.Team;
        var code = RandomNumberGenerator.GetHexString(32, lowercase: true);
        codes[code] = new Grant(redirect.OriginalString, team, query["scope"].ToString().Split(','), options.Time.GetUtcNow());
        return QueryHelpers.AddQueryString(redirect.OriginalString, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["code"] = code,
            ["state"] = query["state"].ToString(),
        });
    }

    private ApiAnswer Access(ApiCall call)
    {
        var (id, secret) = Proof(call);
        var grant = call.Text("code") is { } code && codes.TryRemove(code, out var known) ? known : null;
        var error = id != options.ClientId ? "invalid_client_id"
            : secret != options.ClientSecret ? "bad_client_secret"
            : grant is null || options.Time.GetUtcNow() - grant.At > CodeLifetime ? "invalid_code"
            : (call.Text("redirect_uri") ?? grant.Redirect) != grant.Redirect ? "bad_redirect_uri"
            : null;
        return error is null ? Installed(grant!) : ApiAnswer.Error(error);
    }

    private ApiAnswer Installed(Grant grant)
    {
        var (token, install) = installs.Add(grant.Team, grant.Scopes);
        return ApiAnswer.Ok(
            ("access_token", token),
            ("token_type", "bot"),
            ("scope", string.Join(',', grant.Scopes)),
            ("bot_user_id", SlackIds.BotUser),
            ("app_id", SlackIds.App),
            ("team", new JsonObject { ["id"] = install.Team, ["name"] = install.TeamName }),
            ("enterprise", null),
            ("is_enterprise_install", false),
            ("authed_user", new JsonObject { ["id"] = SlackIds.Reader }));
    }

    // By Basic in the header, or by fields.
    private static (string? Id, string? Secret) Proof(ApiCall call)
    {
        const string scheme = "Basic ";
        var header = call.Authorization;
        if (!header.StartsWith(scheme, StringComparison.Ordinal))
        {
            return (call.Text("client_id"), call.Text("client_secret"));
        }

        var bytes = new byte[header.Length];
        return Convert.TryFromBase64String(header[scheme.Length..], bytes, out var count) && Encoding.UTF8.GetString(bytes, 0, count).Split(':', 2) is [var id, var secret]
            ? (id, secret)
            : (null, null);
    }

    private sealed record Grant(string Redirect, string Team, IReadOnlyList<string> Scopes, DateTimeOffset At);
}
