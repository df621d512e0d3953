using System.Text.Json;
using DigestBot.Core.Commands;
using DigestBot.Slack.Payloads;
using DigestBot.Slack.Web;
using Microsoft.Extensions.Logging;

namespace DigestBot.Slack.Interactions;

/// <summary>Opens the dialogue of a command.</summary>
internal sealed partial class FormOpener(SlackWeb web, WorkspaceTokens tokens, ILogger<FormOpener> logger)
{
    /// <summary>False where Slack did not open it.</summary>
    public async Task<bool> TryOpenAsync(ICommand command, CommandForm form, SlackIntent.Command asked, CancellationToken cancellationToken)
    {
        if (await tokens.FindAsync(asked.Path.Channel.Team, asked.Path.Organization, cancellationToken) is not { } install)
        {
            return false;
        }

        var origin = new FormOrigin(command.Name, form.Action)
        {
            Channel = asked.Path.Channel.Channel is { Length: > 0 } channel ? channel : null,
            ResponseUrl = asked.Path.ResponseUrl?.Address.AbsoluteUri,
            ReceivedAt = asked.Path.ResponseUrl?.ReceivedAt.ToUnixTimeSeconds() ?? 0,
            Used = asked.Path.ResponseUrl?.Used ?? 0,
        };
        var view = JsonSerializer.Serialize(FormView.Of(command, form, origin, ""), SlackJson.Default.SlackView);
        var answer = await web.CallAsync("views.open", install.Token, new Dictionary<string, string>(StringComparer.Ordinal) { ["trigger_id"] = asked.Trigger ?? "", ["view"] = view }, cancellationToken);
        if (answer is SlackAnswer.Failed failed)
        {
            LogNotOpened(command.Name, failed.Error, failed.Detail);
        }

        return answer is SlackAnswer.Done;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The form of /{Command} could not be opened in Slack: {Error} {Detail}.")]
    private partial void LogNotOpened(string command, string error, string detail);
}
