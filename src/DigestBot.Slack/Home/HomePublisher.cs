using System.Text.Json;
using DigestBot.Slack.Interactions;
using DigestBot.Slack.Payloads;
using DigestBot.Slack.Web;
using Microsoft.Extensions.Logging;

namespace DigestBot.Slack.Home;

/// <summary>Shows the app's own page to who opens it.</summary>
internal sealed partial class HomePublisher(ReadHome read, SlackWeb web, WorkspaceTokens tokens, ILogger<HomePublisher> logger)
{
    public async Task PublishAsync(SlackIntent.OpenHome opened, CancellationToken cancellationToken)
    {
        if (await tokens.FindAsync(opened.Team, opened.Organization, cancellationToken) is not { } install)
        {
            return;
        }

        var view = JsonSerializer.Serialize(HomeView.Of(await read(opened.Team, cancellationToken)), SlackJson.Default.SlackView);
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["user_id"] = opened.User, ["view"] = view };
        if (await web.CallAsync("views.publish", install.Token, arguments, cancellationToken) is SlackAnswer.Failed failed)
        {
            LogRefused(failed.Error, failed.Detail);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack did not take the app's page: {Error} {Detail}.")]
    private partial void LogRefused(string error, string detail);
}
