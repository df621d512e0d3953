using DigestBot.Slack.Web;

namespace DigestBot.Slack.Posting;

/// <summary>Says in words what Slack's errors mean, with the remedy.</summary>
internal static class SlackReasons
{
    public static string Of(SlackAnswer.Failed failed)
    {
        var words = failed.Error switch
        {
            "not_in_channel" => "the app is not in the channel; type /invite and its name there",
            "channel_not_found" => "the channel is gone, or the app is not in it; type /invite and its name there",
            "is_archived" => "the channel is archived",
            "restricted_action" or "restricted_action_read_only_channel" => "only some people may post to the channel; allow the app to",
            "restricted_action_thread_only_channel" or "restricted_action_non_threadable_channel" or "restricted_action_thread_locked" or "cannot_reply_to_message" => "the channel does not take a message with a thread",
            "messages_tab_disabled" => "the app's messages are switched off in its App Home",
            "missing_scope" => "the app lacks a permission; install it again with src/DigestBot.Slack/manifest.yaml",
            "account_inactive" or "token_revoked" or "token_expired" or "invalid_auth" or "not_authed" => "the bot token is not valid any more; install the app again and set the new one",
            "org_login_required" or "team_access_not_granted" or "access_denied" or "app_access_restricted" or "enterprise_is_restricted" => "the workspace does not let the app in; ask its admins",
            _ => "Slack refused",
        };
        return failed.Detail.Length > 0 ? $"{words} ({failed.Error}: {failed.Detail})" : $"{words} ({failed.Error})";
    }
}
