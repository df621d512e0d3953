namespace DigestBot.Slack.Home;

/// <summary>Gathers what the app's own page shows of a workspace, given by its id.</summary>
public delegate Task<SlackHome> ReadHome(string team, CancellationToken cancellationToken);
