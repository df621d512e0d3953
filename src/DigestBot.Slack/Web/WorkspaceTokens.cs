using System.Collections.Concurrent;

namespace DigestBot.Slack.Web;

/// <summary>
/// Finds who the bot is in a workspace: by the install of the workspace, else of its organization, else by the one token that is set.
/// Installs are remembered for a minute, so that one that ended elsewhere is noticed.
/// </summary>
internal sealed class WorkspaceTokens(SlackOptions options, SlackInstalls installs, SlackWeb web, TimeProvider time)
{
    private const int MostRemembered = 1000;

    private static readonly TimeSpan RememberFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (SlackInstall? Install, DateTimeOffset At)> remembered = new(StringComparer.Ordinal);
    private SlackInstall? single;

    public async Task<SlackInstall?> FindAsync(string? team, string? organization, CancellationToken cancellationToken) =>
        await RememberedAsync(team, cancellationToken) ?? await RememberedAsync(organization, cancellationToken) ?? await SingleAsync(cancellationToken);

    public async Task KeepAsync(SlackInstall install, CancellationToken cancellationToken)
    {
        await installs.Keep(install, cancellationToken);
        remembered.TryRemove(install.Team, out _);
    }

    /// <summary>Forgets the install of a workspace: the app was removed there.</summary>
    public async Task DropAsync(string team, CancellationToken cancellationToken)
    {
        await installs.Drop(team, cancellationToken);
        remembered.TryRemove(team, out _);
    }

    private async Task<SlackInstall?> RememberedAsync(string? team, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(team))
        {
            return null;
        }

        var now = time.GetUtcNow();
        if (remembered.TryGetValue(team, out var known) && now - known.At < RememberFor)
        {
            return known.Install;
        }

        if (remembered.Count >= MostRemembered)
        {
            remembered.Clear();
        }

        var found = await installs.Find(team, cancellationToken);
        remembered[team] = (found, now);
        return found;
    }

    // Who the bot is tells its own messages from those of people; without that it goes on, for bots are marked as such.
    private async Task<SlackInstall?> SingleAsync(CancellationToken cancellationToken)
    {
        if (options.BotToken.Length == 0)
        {
            return null;
        }

        var token = new SlackToken(options.BotToken);
        if (single is null && await web.CallAsync("auth.test", token, SlackArguments.None, cancellationToken) is SlackAnswer.Done { Body: { TeamId: { } team, UserId: { } user } })
        {
            single = new SlackInstall(team, token, user);
        }

        return single ?? new SlackInstall("", token, "");
    }
}
