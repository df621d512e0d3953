using System.Collections.Frozen;

namespace DigestBot.Slack.Web;

/// <summary>The errors of the methods (https://docs.slack.dev/reference/methods), by what is to be done about them.</summary>
internal static class SlackErrors
{
    private static readonly FrozenSet<string> OfChannel = Set(
        "channel_not_found is_archived not_in_channel restricted_action restricted_action_read_only_channel restricted_action_thread_only_channel "
        + "restricted_action_non_threadable_channel restricted_action_thread_locked cannot_reply_to_message messages_tab_disabled ekm_access_denied no_permission "
        + "team_not_found channel_is_limited_access user_not_in_channel user_disabled cannot_dm_bot posting_to_general_channel_denied channel_type_not_supported");

    private static readonly FrozenSet<string> OfWorkspace = Set(
        "account_inactive invalid_auth not_authed token_revoked token_expired org_login_required team_access_not_granted access_denied accesslimited app_access_restricted "
        + "two_factor_setup_required missing_scope not_allowed_token_type enterprise_is_restricted user_removed_from_team team_disabled is_bot");

    private static readonly FrozenSet<string> OfContent = Set(
        "invalid_blocks invalid_blocks_format msg_blocks_too_long msg_too_long no_text too_many_attachments attachment_payload_limit_exceeded markdown_text_conflict "
        + "invalid_metadata_format invalid_metadata_schema metadata_too_large metadata_must_be_sent_from_app invalid_arguments invalid_arg_name invalid_array_arg invalid_charset invalid_json "
        + "invalid_form_data invalid_post_type missing_post_type view_too_large");

    private static readonly FrozenSet<string> OfTheMoment = Set("message_limit_exceeded service_unavailable request_timeout team_added_to_org");

    // Part of it may have been done.
    private static readonly FrozenSet<string> OfDoubt = Set("fatal_error internal_error");

    private static readonly FrozenSet<string> OfAppToken = Set(
        "not_authed invalid_auth account_inactive user_removed_from_team team_disabled not_allowed_token_type forbidden_team token_revoked token_expired missing_scope "
        + "access_denied app_access_restricted");

    /// <summary>What an error calls for; one that is not in the table is taken for one of the content, so that it is never repeated.</summary>
    public static SlackRemedy RemedyOf(string error) =>
        OfChannel.Contains(error) ? SlackRemedy.PauseChannel
        : OfWorkspace.Contains(error) ? SlackRemedy.PauseWorkspace
        : OfTheMoment.Contains(error) || OfDoubt.Contains(error) ? SlackRemedy.TryLater
        : SlackRemedy.ChangeContent;

    /// <summary>Whether blocks are what is wrong, so that plain text may go where they do not.</summary>
    public static bool IsOfContent(string error) => OfContent.Contains(error);

    /// <summary>Whether it leaves open what was done.</summary>
    public static bool IsUnclear(string error) => OfDoubt.Contains(error);

    /// <summary>Whether opening a socket will never succeed until a person changes something.</summary>
    public static bool IsFatalForSockets(string error) => OfAppToken.Contains(error);

    private static FrozenSet<string> Set(string errors) => errors.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
