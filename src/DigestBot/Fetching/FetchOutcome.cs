namespace DigestBot.Fetching;

/// <summary>What came of fetching an address.</summary>
internal abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>The server gave a body.</summary>
    public sealed record Fetched : FetchOutcome
    {
        /// <summary>Where the body came from, after all redirects.</summary>
        public required Uri Address { get; init; }

        /// <summary>Where the address has moved for good (301, 308, from the first hop without a break); null when it has not.</summary>
        public Uri? MovedTo { get; init; }

        /// <summary>The body, unpacked.</summary>
        public required byte[] Body { get; init; }

        /// <summary>The whole header Content-Type; null when there was none.</summary>
        public string? ContentType { get; init; }

        /// <summary>The charset that the header names, not checked; null when it names none.</summary>
        public string? Charset { get; init; }

        /// <summary>What to hand back next time.</summary>
        public Validators Validators { get; init; } = Validators.None;

        /// <summary>How long the server holds it to be fresh; zero when not at all, null when it does not say.</summary>
        public TimeSpan? FreshFor { get; init; }
    }

    /// <summary>The known version is the newest.</summary>
    public sealed record NotModified : FetchOutcome
    {
        /// <summary>As in <see cref="Fetched.MovedTo"/>.</summary>
        public Uri? MovedTo { get; init; }

        /// <summary>What to hand back next time: the server's newer ones, else those that were known.</summary>
        public Validators Validators { get; init; } = Validators.None;

        /// <summary>As in <see cref="Fetched.FreshFor"/>.</summary>
        public TimeSpan? FreshFor { get; init; }
    }

    /// <summary>It is gone for good (410): do not ask again.</summary>
    public sealed record Gone : FetchOutcome;

    /// <summary>The address is not allowed, and never tried again.</summary>
    /// <param name="Reason">A clause for people with the cause and the remedy.</param>
    public sealed record Blocked(string Reason) : FetchOutcome;

    /// <summary>Nothing was fetched this time.</summary>
    /// <param name="Problem">The kind of failure.</param>
    /// <param name="Reason">A clause for people with the cause.</param>
    /// <param name="RetryAfter">How long the server asks to wait, at most a day; null when it does not say.</param>
    public sealed record Failed(FetchProblem Problem, string Reason, TimeSpan? RetryAfter = null) : FetchOutcome;
}
