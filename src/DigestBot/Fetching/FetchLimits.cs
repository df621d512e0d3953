using DigestBot.Settings;

namespace DigestBot.Fetching;

/// <summary>How long, how much and how often is fetched.</summary>
internal sealed record FetchLimits
{
    /// <summary>The longest that connecting may take, security included.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest from a request to the headers of its answer.</summary>
    public TimeSpan Headers { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest that a fetch may take, redirects and body included, without the time it waits for its turn.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most bytes of a body, packed and unpacked.</summary>
    public int MaxBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>The most requests to one host at a time.</summary>
    public int ParallelPerHost { get; init; } = 2;

    /// <summary>The most requests to all hosts at a time.</summary>
    public int Parallel { get; init; } = 32;

    /// <summary>The shortest time between the starts of two requests to one host.</summary>
    public TimeSpan BetweenRequests { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The limits that are set.</summary>
    public static FetchLimits Of(FetchOptions options) => new()
    {
        Connect = TimeSpan.FromSeconds(options.ConnectSeconds),
        Headers = TimeSpan.FromSeconds(options.HeaderSeconds),
        Total = TimeSpan.FromSeconds(options.TotalSeconds),
        MaxBytes = options.MaxMegabytes * 1024 * 1024,
        ParallelPerHost = options.ParallelPerHost,
        Parallel = options.Parallel,
        BetweenRequests = TimeSpan.FromSeconds(options.SecondsBetweenRequests),
    };
}
