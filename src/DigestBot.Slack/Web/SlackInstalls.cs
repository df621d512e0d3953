namespace DigestBot.Slack.Web;

/// <summary>Where the installs of workspaces are kept; what it holds is secret. Members may be called from several threads at once.</summary>
/// <param name="Find">The install of a workspace or organization; null when there is none.</param>
/// <param name="Keep">Keeps an install, in the place of an earlier one of the same workspace.</param>
/// <param name="Drop">Forgets the install of a workspace.</param>
public sealed record SlackInstalls(
    Func<string, CancellationToken, Task<SlackInstall?>> Find,
    Func<SlackInstall, CancellationToken, Task> Keep,
    Func<string, CancellationToken, Task> Drop)
{
    /// <summary>No workspace but the one whose token is set.</summary>
    public static SlackInstalls None { get; } = new((_, _) => Task.FromResult<SlackInstall?>(null), (_, _) => Task.CompletedTask, (_, _) => Task.CompletedTask);
}
