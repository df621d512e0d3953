using DigestBot.Slack.Home;
using DigestBot.Slack.Web;

namespace DigestBot.Slack.Interactions;

/// <summary>What a <see cref="SlackDesk"/> works with.</summary>
internal sealed record SlackDeskParts(
    DeliveryReader Reader,
    SeenEvents Seen,
    ManagerCheck Managers,
    ChannelCheck Channels,
    FormOpener Forms,
    LinkUnfurler Unfurler,
    HomePublisher Home,
    WorkspaceTokens Tokens);
