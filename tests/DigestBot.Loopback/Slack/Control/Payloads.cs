using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Views;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Control;

/// <summary>Makes the payloads that tell the app what people did (https://docs.slack.dev/reference/interaction-payloads).</summary>
internal sealed class Payloads(SlackWorkspace workspace, Triggers triggers, MessageClock clock, TimeProvider time)
{
    // Deprecated and still sent; it proves nothing.
    private const string VerificationToken = "loopback-verification";
    private const string Domain = "loopback";

    public JsonObject Command(string command, string text, SlackChannel channel, string user, Uri response) => new()
    {
        ["token"] = VerificationToken,
        ["team_id"] = SlackIds.Team,
        ["team_domain"] = Domain,
        ["channel_id"] = channel.Id,
        ["channel_name"] = channel.DirectWith is null ? channel.Name : "directmessage",
        ["user_id"] = user,
        ["user_name"] = NameOf(user),
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = SlackIds.App,
        ["is_enterprise_install"] = "false",
        ["response_url"] = response.ToString(),
        ["trigger_id"] = triggers.New(user),
    };

    /// <summary>The frame around an event, with an id of its own.</summary>
    public JsonObject Event(JsonObject about)
    {
        about["event_ts"] ??= clock.Next();
        var id = $"Ev{Guid.CreateVersion7():N}"[..24].ToUpperInvariant();
        return new JsonObject
        {
            ["token"] = VerificationToken,
            ["team_id"] = SlackIds.Team,
            ["context_team_id"] = SlackIds.Team,
            ["api_app_id"] = SlackIds.App,
            ["event"] = about,
            ["type"] = "event_callback",
            ["event_id"] = id,
            ["event_time"] = time.GetUtcNow().ToUnixTimeSeconds(),
            ["event_context"] = $"4-{id}",
            ["authorizations"] = new JsonArray(new JsonObject
            {
                ["enterprise_id"] = null,
                ["team_id"] = SlackIds.Team,
                ["user_id"] = SlackIds.BotUser,
                ["is_bot"] = true,
                ["is_enterprise_install"] = false,
            }),
            ["is_ext_shared_channel"] = false,
        };
    }

    /// <summary>The members that every interaction has.</summary>
    public JsonObject Interaction(string type, string user) => new()
    {
        ["type"] = type,
        ["token"] = VerificationToken,
        ["action_ts"] = clock.Next(),
        ["team"] = new JsonObject { ["id"] = SlackIds.Team, ["domain"] = Domain },
        ["user"] = new JsonObject { ["id"] = user, ["username"] = NameOf(user), ["name"] = NameOf(user), ["team_id"] = SlackIds.Team },
        ["api_app_id"] = SlackIds.App,
        ["enterprise"] = null,
        ["is_enterprise_install"] = false,
        ["trigger_id"] = triggers.New(user),
    };

    /// <summary>An interaction with a message.</summary>
    public JsonObject OnMessage(string type, string user, SlackMessage message, SlackChannel channel, Uri response)
    {
        var payload = Interaction(type, user);
        payload["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.DirectWith is null ? channel.Name : "directmessage" };
        payload["message"] = WireForms.Of(message);
        payload["response_url"] = response.ToString();
        return payload;
    }

    private string NameOf(string user) => workspace.FindPerson(user)?.Name ?? user.ToLowerInvariant();
}
