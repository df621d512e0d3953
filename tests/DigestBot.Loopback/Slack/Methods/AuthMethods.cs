using DigestBot.Loopback.Slack.Sockets;
using DigestBot.Loopback.Slack.Web;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Methods;

/// <summary>auth.test and apps.connections.open: who one is, and the way in.</summary>
internal sealed class AuthMethods(SocketDoor door, SlackLoopbackOptions options)
{
    public IEnumerable<ApiMethod> All =>
    [
        new("auth.test", ApiTier.Special, Test),
        new("apps.connections.open", ApiTier.One, Open) { Token = TokenKind.App, Scope = "connections:write" },
        new("api.test", ApiTier.Special, call => ApiAnswer.Ok(("args", call.Arguments.Members.DeepClone()))) { Token = TokenKind.None },
    ];

    private static ApiAnswer Test(ApiCall call) => ApiAnswer.Ok(
        ("url", $"https://{call.Install.Domain}.slack.com/"),
        ("team", call.Install.TeamName),
        ("user", "digestbot"),
        ("team_id", call.Install.Team),
        ("user_id", SlackIds.BotUser),
        ("bot_id", SlackIds.Bot),
        ("is_enterprise_install", false));

    private ApiAnswer Open(ApiCall call) => options.RequestUrl is not null
        ? ApiAnswer.Error("forbidden_team")
        : ApiAnswer.Ok(("url", $"ws://{call.Server.Authority}{SocketDoor.Path}?ticket={door.NewTicket()}&app_id={SlackIds.App}"));
}
