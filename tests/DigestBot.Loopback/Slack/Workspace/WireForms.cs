using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Views;

namespace DigestBot.Loopback.Slack.Workspace;

/// <summary>Writes what is in the workspace as Slack's JSON.</summary>
internal static class WireForms
{
    /// <summary>A message. Its metadata is left out unless it is asked for.</summary>
    public static JsonObject Of(SlackMessage message, bool withMetadata = true)
    {
        var form = new JsonObject
        {
            ["type"] = "message",
            ["user"] = message.User,
            ["ts"] = message.Ts,
            ["text"] = message.Text,
            ["team"] = SlackIds.Team,
        };
        if (message.IsFromBot)
        {
            form["bot_id"] = SlackIds.Bot;
            form["app_id"] = SlackIds.App;
            form["bot_profile"] = new JsonObject { ["id"] = SlackIds.Bot, ["app_id"] = SlackIds.App, ["name"] = "DigestBot", ["team_id"] = SlackIds.Team };
        }

        Put(form, "thread_ts", message.ThreadTs);
        Put(form, "blocks", message.Blocks?.DeepClone());
        Put(form, "attachments", message.Attachments?.DeepClone());
        Put(form, "metadata", withMetadata ? message.Metadata?.DeepClone() : null);
        Put(form, "edited", message.EditedTs is { } at ? new JsonObject { ["user"] = message.User, ["ts"] = at } : null);
        Put(form, "subtype", message is { IsReply: true, IsBroadcast: true } ? "thread_broadcast" : null);
        return form;
    }

    public static JsonObject Of(SlackChannel channel) => new()
    {
        ["id"] = channel.Id,
        ["name"] = channel.DirectWith is null ? channel.Name : null,
        ["is_channel"] = channel is { DirectWith: null, IsPrivate: false },
        ["is_group"] = false,
        ["is_im"] = channel.DirectWith is not null,
        ["is_mpim"] = false,
        ["is_private"] = channel.IsPrivate || channel.DirectWith is not null,
        ["is_archived"] = channel.IsArchived,
        ["is_member"] = channel.HasBot,
        ["user"] = channel.DirectWith,
        ["context_team_id"] = SlackIds.Team,
    };

    public static JsonObject Of(SlackPerson person) => new()
    {
        ["id"] = person.Id,
        ["team_id"] = SlackIds.Team,
        ["name"] = person.Name,
        ["real_name"] = person.RealName,
        ["deleted"] = false,
        ["is_bot"] = person.IsBot,
        ["tz"] = "Europe/Berlin",
        ["tz_offset"] = 3600,
        ["profile"] = new JsonObject { ["real_name"] = person.RealName, ["display_name"] = person.Name },
    };

    public static JsonObject Of(SlackView view)
    {
        var form = (JsonObject)view.Content.DeepClone();
        form["id"] = view.Id;
        form["team_id"] = SlackIds.Team;
        form["hash"] = view.Hash;
        form["root_view_id"] = view.RootId;
        form["previous_view_id"] = view.PreviousId;
        form["app_id"] = SlackIds.App;
        form["bot_id"] = SlackIds.Bot;
        form["app_installed_team_id"] = SlackIds.Team;
        foreach (var name in (string[])["private_metadata", "callback_id", "external_id"])
        {
            form[name] ??= "";
        }

        form["state"] ??= new JsonObject { ["values"] = new JsonObject() };
        return form;
    }

    private static void Put(JsonObject form, string name, JsonNode? value)
    {
        if (value is not null)
        {
            form[name] = value;
        }
    }
}
