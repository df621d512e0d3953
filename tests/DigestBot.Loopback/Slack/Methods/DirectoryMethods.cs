using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Web;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Methods;

/// <summary>Who there is: users.info, team.info and bots.info.</summary>
internal sealed class DirectoryMethods(SlackWorkspace workspace)
{
    public IEnumerable<ApiMethod> All =>
    [
        new("users.info", ApiTier.Four, User) { TakesJson = false, Scope = "users:read", Required = ["user"] },
        new("team.info", ApiTier.Three, Team) { TakesJson = false, Scope = "team:read" },
        new("bots.info", ApiTier.Three, Bot) { TakesJson = false, Scope = "users:read" },
    ];

    private ApiAnswer User(ApiCall call) => workspace.FindPerson(call.Text("user")) is { } person
        ? ApiAnswer.Ok(("user", WireForms.Of(person)))
        : ApiAnswer.Error("user_not_found");

    private static ApiAnswer Team(ApiCall call)
    {
        var install = call.Install;
        return call.Text("team") is { } team && team != install.Team
            ? ApiAnswer.Error("team_not_found")
            : ApiAnswer.Ok(("team", new JsonObject { ["id"] = install.Team, ["name"] = install.TeamName, ["domain"] = install.Domain }));
    }

    private static ApiAnswer Bot(ApiCall call) => call.Text("bot") is { } bot && bot != SlackIds.Bot
        ? ApiAnswer.Error("bot_not_found")
        : ApiAnswer.Ok(("bot", new JsonObject
        {
            ["id"] = SlackIds.Bot,
            ["deleted"] = false,
            ["name"] = "DigestBot",
            ["app_id"] = SlackIds.App,
            ["user_id"] = SlackIds.BotUser,
        }));
}
