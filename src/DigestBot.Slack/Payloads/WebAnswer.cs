using System.Text.Json;

namespace DigestBot.Slack.Payloads;

/// <summary>What a method of the Web API answers (https://docs.slack.dev/apis/web-api), as far as the bot looks at it.</summary>
internal sealed record WebAnswer
{
    /// <summary>Null where the body is no answer of Slack's.</summary>
    public bool? Ok { get; init; }

    public string? Error { get; init; }

    /// <summary>The scope that is missing.</summary>
    public string? Needed { get; init; }

    public AnswerMetadata? ResponseMetadata { get; init; }

    public string? Ts { get; init; }

    /// <summary>Where to connect, from apps.connections.open.</summary>
    public string? Url { get; init; }

    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    public string? UserId { get; init; }

    public string? BotId { get; init; }

    public IReadOnlyList<PostedMessage>? Messages { get; init; }

    /// <summary>A name from auth.test, a person from users.info.</summary>
    public JsonElement User { get; init; }

    public string? AccessToken { get; init; }

    public string? Scope { get; init; }

    public string? BotUserId { get; init; }

    /// <summary>A name from auth.test, a workspace from oauth.v2.access.</summary>
    public JsonElement Team { get; init; }

    public JsonElement Enterprise { get; init; }

    /// <summary>An id from chat.postMessage, a channel from conversations.info.</summary>
    public JsonElement Channel { get; init; }

    public bool? IsEnterpriseInstall { get; init; }
}
