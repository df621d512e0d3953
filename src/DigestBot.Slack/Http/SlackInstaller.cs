using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DigestBot.Slack.Payloads;
using DigestBot.Slack.Web;

namespace DigestBot.Slack.Http;

/// <summary>
/// Installs the app in workspaces that ask for it (https://docs.slack.dev/authentication/installing-with-oauth). What comes back has to
/// carry the state that was sent along, from the same browser, once and within ten minutes. Safe to share between threads.
/// </summary>
public sealed class SlackInstaller
{
    /// <summary>Where people begin.</summary>
    public const string InstallPath = "/slack/install";

    /// <summary>Where Slack sends them back to.</summary>
    public const string ReturnPath = "/slack/oauth";

    private const int MostStates = 1000;
    private const int StateBytes = 24;

    private static readonly TimeSpan StateLivesFor = TimeSpan.FromMinutes(10);

    private readonly SlackOptions options;
    private readonly SlackWeb web;
    private readonly WorkspaceTokens tokens;
    private readonly TimeProvider time;
    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> states = new(StringComparer.Ordinal);

    /// <summary>The installer of a platform; the client is the caller's to dispose.</summary>
    public SlackInstaller(SlackPlatform platform, SlackOptions options, HttpClient client, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(options);
        (this.options, web, tokens, this.time) = (options, new SlackWeb(client, options, time), platform.Tokens, time);
    }

    /// <summary>What the app asks for, as the manifest does.</summary>
    public static IReadOnlyList<string> Scopes { get; } =
    [
        "app_mentions:read", "channels:history", "channels:read", "chat:write", "chat:write.public", "commands", "groups:history", "groups:read", "im:history", "links:read", "links:write", "users:read",
    ];

    /// <summary>Where to send the browser, and the state that it has to bring back in a cookie.</summary>
    public (Uri Address, string State) Begin()
    {
        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(StateBytes));
        var now = time.GetUtcNow();
        lock (gate)
        {
            foreach (var old in states.Where(pair => now - pair.Value > StateLivesFor).Select(pair => pair.Key).ToList())
            {
                states.Remove(old);
            }

            if (states.Count < MostStates)
            {
                states[state] = now;
            }
        }

        var query = $"client_id={Uri.EscapeDataString(options.ClientId)}&scope={Uri.EscapeDataString(string.Join(',', Scopes))}&redirect_uri={Uri.EscapeDataString(ReturnAddress)}&state={state}";
        return (new Uri(new Uri($"{options.ApiBaseUrl.TrimEnd('/')}/"), $"../oauth/v2/authorize?{query}"), state);
    }

    /// <summary>Changes the code that the browser brought for a token, and keeps that.</summary>
    public async Task<InstallOutcome> FinishAsync(string? code, string? state, string? cookie, CancellationToken cancellationToken)
    {
        if (!TryTake(state, cookie))
        {
            return new InstallOutcome.Refused($"This link is too old, or from another browser. Begin again at {InstallPath}.");
        }

        if (string.IsNullOrEmpty(code))
        {
            return new InstallOutcome.Refused("The app was not allowed. Nothing was installed.");
        }

        var arguments = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["code"] = code,
            ["client_id"] = options.ClientId,
            ["client_secret"] = options.ClientSecret,
            ["redirect_uri"] = ReturnAddress,
        };
        return await web.CallAsync("oauth.v2.access", null, arguments, cancellationToken) switch
        {
            SlackAnswer.Done { Body: var body } when InstallOf(body) is { } install => await KeepAsync(install, cancellationToken),
            SlackAnswer.Failed failed => new InstallOutcome.Refused($"Slack refused ({failed.Error}). Begin again at {InstallPath}."),
            _ => new InstallOutcome.Refused($"Slack did not answer. Begin again at {InstallPath}."),
        };
    }

    private string ReturnAddress => $"{options.PublicUrl.TrimEnd('/')}{ReturnPath}";

    private bool TryTake(string? state, string? cookie)
    {
        if (string.IsNullOrEmpty(state) || cookie is null || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(cookie)))
        {
            return false;
        }

        lock (gate)
        {
            return states.Remove(state, out var begunAt) && time.GetUtcNow() - begunAt <= StateLivesFor;
        }
    }

    private async Task<InstallOutcome> KeepAsync(SlackInstall install, CancellationToken cancellationToken)
    {
        await tokens.KeepAsync(install, cancellationToken);
        return new InstallOutcome.Installed(install.Team);
    }

    // An install of a whole organization names no workspace.
    private static SlackInstall? InstallOf(WebAnswer body)
    {
        var team = IdOf(body.Team);
        var organization = IdOf(body.Enterprise);
        var owner = body.IsEnterpriseInstall == true ? organization : team ?? organization;
        return owner is not null && body is { AccessToken: { Length: > 0 } token } ? new SlackInstall(owner, new SlackToken(token), body.BotUserId ?? "") : null;
    }

    private static string? IdOf(JsonElement element) => SlackJson.TryRead(element, SlackJson.Default.NamedId)?.Id;
}
