using System.Text.Json;
using DigestBot.Slack.Http;
using DigestBot.Slack.Posting;

namespace DigestBot.Slack.Web;

/// <summary>Asks Slack whether it takes the tokens that are set.</summary>
internal sealed class TokenCheck(SlackOptions options, SlackWeb web)
{
    public async Task<SlackCheck> CheckAsync(CancellationToken cancellationToken)
    {
        var workspace = "";
        IReadOnlyList<string> missing = [];
        if (options.BotToken.Length > 0)
        {
            var answer = await web.CallAsync("auth.test", new SlackToken(options.BotToken), SlackArguments.None, cancellationToken);
            if (answer is not SlackAnswer.Done { Body: var body } done)
            {
                return new SlackCheck("", $"DigestBot:Slack:BotToken: {ReasonOf(answer)}.");
            }

            workspace = body.Team.ValueKind == JsonValueKind.String ? body.Team.GetString()! : body.TeamId ?? "";
            missing = done.Scopes is { } scopes ? [.. SlackInstaller.Scopes.Except(scopes.Split(','), StringComparer.Ordinal)] : [];
        }

        // The address that this gives is used up by nobody, and expires.
        var opened = options.IsHttp ? null : await web.CallAsync("apps.connections.open", new SlackToken(options.AppToken), SlackArguments.None, cancellationToken);
        return new SlackCheck(workspace, opened is null or SlackAnswer.Done ? "" : $"DigestBot:Slack:AppToken: {ReasonOf(opened)}.") { MissingScopes = missing };
    }

    private static string ReasonOf(SlackAnswer answer) => answer switch
    {
        SlackAnswer.Failed failed => SlackReasons.Of(failed),
        SlackAnswer.NotSent unsent => unsent.Reason,
        SlackAnswer.Unclear unclear => unclear.Reason,
        _ => "Slack asks for a pause; try again in a minute",
    };
}
