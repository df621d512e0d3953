namespace DigestBot.Slack;

/// <summary>Makes the client that calls Slack.</summary>
public static class SlackHttp
{
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan KeepConnections = TimeSpan.FromMinutes(5);

    /// <summary>A client that follows no redirect, since the token would go along, keeps no cookies, and leaves time limits to its callers.</summary>
    public static HttpClient NewClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = ConnectWithin,
        PooledConnectionLifetime = KeepConnections,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
