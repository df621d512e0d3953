using System.Collections.Concurrent;
using DigestBot.Slack.Payloads;
using DigestBot.Slack.Web;

namespace DigestBot.Slack.Interactions;

/// <summary>Says who may change what a channel follows; see <see cref="SlackOptions.Managers"/>. Safe to share between threads.</summary>
internal sealed class ManagerCheck(SlackOptions options, SlackWeb web, WorkspaceTokens tokens, TimeProvider time)
{
    private const int MostRemembered = 10_000;

    private static readonly TimeSpan RememberFor = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Team, string User), (bool IsManager, DateTimeOffset At)> remembered = new();

    /// <summary>Whether it takes a question to Slack to know.</summary>
    public bool AsksSlack => options.OnlyAdminsManage;

    public async Task<bool> IsManagerAsync(ReplyPath path, CancellationToken cancellationToken)
    {
        if (!options.OnlyAdminsManage)
        {
            return true;
        }

        var person = (path.Channel.Team, path.User);
        if (remembered.TryGetValue(person, out var known) && time.GetUtcNow() - known.At < RememberFor)
        {
            return known.IsManager;
        }

        if (remembered.Count >= MostRemembered)
        {
            remembered.Clear();
        }

        var isManager = await AskAsync(path, cancellationToken);
        remembered[person] = (isManager, time.GetUtcNow());
        return isManager;
    }

    private async Task<bool> AskAsync(ReplyPath path, CancellationToken cancellationToken) =>
        await tokens.FindAsync(path.Channel.Team, path.Organization, cancellationToken) is { } install
        && await web.CallAsync("users.info", install.Token, new Dictionary<string, string>(StringComparer.Ordinal) { ["user"] = path.User }, cancellationToken) is SlackAnswer.Done { Body: var body }
        && SlackJson.TryRead(body.User, SlackJson.Default.UserPayload) is { } user && (user.IsAdmin == true || user.IsOwner == true);
}
