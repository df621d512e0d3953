namespace DigestBot.Core.Sources;

/// <summary>A place where news is read, with what is known of its last checks. Fetched once for all channels that follow it.</summary>
public sealed record Source
{
    /// <summary>Its id, which stays when the source moves.</summary>
    public required SourceId Id { get; init; }

    /// <summary>What is read there.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Where it is fetched from: an absolute http or https address.</summary>
    public required Uri Address { get; init; }

    /// <summary>What it calls itself; empty when that is not known.</summary>
    public string Title { get; init; } = "";

    /// <summary>The site it belongs to; null when not known.</summary>
    public string? Site { get; init; }

    /// <summary>When it was added first, by any channel.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Whether its first entries are marked as seen: from then on a new entry is news.</summary>
    public bool IsPrimed { get; init; }

    /// <summary>Whether it is left alone until a person adds it again.</summary>
    public bool IsPaused { get; init; }

    /// <summary>The server's ETag of what was read last; null for none (RFC 9110, 8.8.3).</summary>
    public string? ETag { get; init; }

    /// <summary>The server's Last-Modified of what was read last, as it was sent; null for none.</summary>
    public string? LastModified { get; init; }

    /// <summary>When it was looked at last; null for never.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>When it is looked at next.</summary>
    public required DateTimeOffset NextCheckAt { get; init; }

    /// <summary>When it could be read last; null for never.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>When a new entry was seen last; null for never.</summary>
    public DateTimeOffset? NewAt { get; init; }

    /// <summary>Since when every check failed; null when the last one did not.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>How many checks have failed since then.</summary>
    public int Failures { get; init; }

    /// <summary>Why the last check failed.</summary>
    public SourceProblem Problem { get; init; }

    /// <summary>The same in words, a clause for people; null when it did not fail.</summary>
    public string? ProblemText { get; init; }

    /// <summary>The address it had before it moved; null when it never did.</summary>
    public Uri? MovedFrom { get; init; }

    /// <summary>When it moved; null when it never did.</summary>
    public DateTimeOffset? MovedAt { get; init; }

    /// <summary>The usual time between two of its entries; null when too few are known.</summary>
    public TimeSpan? Rhythm { get; init; }

    /// <summary>How many entries it had when it was read last.</summary>
    public int EntryCount { get; init; }

    /// <summary>What to call it: its title, else its host.</summary>
    public string Name => Title.Length > 0 ? Title : Address.Host;
}
