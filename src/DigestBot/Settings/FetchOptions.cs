using System.ComponentModel.DataAnnotations;

namespace DigestBot.Settings;

/// <summary>How the bot behaves on the web.</summary>
internal sealed record FetchOptions
{
    /// <summary>A mail address or a web address that is told to every server, so that its owner can complain; empty for none.</summary>
    public string Contact { get; init; } = "";

    /// <summary>The most seconds to connect.</summary>
    [Range(1, 300, ErrorMessage = "Give a number of seconds from 1 to 300")]
    public int ConnectSeconds { get; init; } = 10;

    /// <summary>The most seconds until an answer begins.</summary>
    [Range(1, 300, ErrorMessage = "Give a number of seconds from 1 to 300")]
    public int HeaderSeconds { get; init; } = 20;

    /// <summary>The most seconds until it is complete.</summary>
    [Range(1, 3600, ErrorMessage = "Give a number of seconds from 1 to 3600")]
    public int TotalSeconds { get; init; } = 60;

    /// <summary>The largest body, in megabytes, packed and unpacked.</summary>
    [Range(1, 200, ErrorMessage = "Give a number of megabytes from 1 to 200")]
    public int MaxMegabytes { get; init; } = 20;

    /// <summary>The most requests to one host at a time.</summary>
    [Range(1, 64, ErrorMessage = "Give a number from 1 to 64")]
    public int ParallelPerHost { get; init; } = 2;

    /// <summary>Seconds between the starts of two requests to one host.</summary>
    [Range(0, 3600, ErrorMessage = "Give a number of seconds from 0 to 3600")]
    public int SecondsBetweenRequests { get; init; } = 1;

    /// <summary>The most requests at a time.</summary>
    [Range(1, 512, ErrorMessage = "Give a number from 1 to 512")]
    public int Parallel { get; init; } = 32;

    /// <summary>
    /// Hosts that may be fetched though they are private: "intranet.example", "*.intranet.example", "10.0.0.8", "10.0.0.0/8",
    /// each with a port if only that one is meant.
    /// </summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>Headers for some addresses, each as "ADDRESS NAME: VALUE"; the values are secret.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];
}
