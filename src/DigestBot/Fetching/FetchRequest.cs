namespace DigestBot.Fetching;

/// <summary>What is to be fetched.</summary>
internal sealed record FetchRequest
{
    /// <summary>An absolute http or https address; any other is answered with <see cref="FetchOutcome.Blocked"/>.</summary>
    public required Uri Address { get; init; }

    /// <summary>The version that is known already; null to have the body in any case.</summary>
    public Validators? Known { get; init; }

    /// <summary>The most bytes of the body, packed and unpacked; null for the limit of the settings, which is never exceeded.</summary>
    public int? MaxBytes { get; init; }

    /// <summary>The header Accept; null for anything.</summary>
    public string? Accept { get; init; }

    /// <summary>A feed, in whatever form the server likes best.</summary>
    public static FetchRequest ForFeed(Uri address, Validators? known) => new()
    {
        Address = address,
        Known = known,
        Accept = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.8, text/xml;q=0.8, */*;q=0.5",
    };

    /// <summary>A page with an article.</summary>
    public static FetchRequest ForPage(Uri address) => new() { Address = address, Accept = "text/html, application/xhtml+xml, */*;q=0.5" };
}
