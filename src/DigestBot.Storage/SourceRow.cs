using DigestBot.Core.Sources;

namespace DigestBot.Storage;

/// <summary>A row of the table sources.</summary>
internal sealed record SourceRow
{
    public const string Columns = """
        id, kind, address, title, site, added_at, is_primed, is_paused, etag, last_modified, checked_at, next_check_at, read_at, new_at,
        failing_since, failures, problem, problem_text, moved_from, moved_at, rhythm, entry_count
        """;

    public const string Values = """
        @Id, @Kind, @Address, @Title, @Site, @AddedAt, @IsPrimed, @IsPaused, @ETag, @LastModified, @CheckedAt, @NextCheckAt, @ReadAt, @NewAt,
        @FailingSince, @Failures, @Problem, @ProblemText, @MovedFrom, @MovedAt, @Rhythm, @EntryCount
        """;

    public const string Assignments = """
        kind = @Kind, address = @Address, title = @Title, site = @Site, is_primed = @IsPrimed, is_paused = @IsPaused, etag = @ETag,
        last_modified = @LastModified, checked_at = @CheckedAt, next_check_at = @NextCheckAt, read_at = @ReadAt, new_at = @NewAt,
        failing_since = @FailingSince, failures = @Failures, problem = @Problem, problem_text = @ProblemText, moved_from = @MovedFrom,
        moved_at = @MovedAt, rhythm = @Rhythm, entry_count = @EntryCount
        """;

    public required string Id { get; init; }

    public int Kind { get; init; }

    public required string Address { get; init; }

    public required string Title { get; init; }

    public string? Site { get; init; }

    public long AddedAt { get; init; }

    public int IsPrimed { get; init; }

    public int IsPaused { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    public long? CheckedAt { get; init; }

    public long NextCheckAt { get; init; }

    public long? ReadAt { get; init; }

    public long? NewAt { get; init; }

    public long? FailingSince { get; init; }

    public int Failures { get; init; }

    public int Problem { get; init; }

    public string? ProblemText { get; init; }

    public string? MovedFrom { get; init; }

    public long? MovedAt { get; init; }

    public long? Rhythm { get; init; }

    public int EntryCount { get; init; }

    public static SourceRow Of(Source source) => new()
    {
        Id = source.Id.Value,
        Kind = (int)source.Kind,
        Address = source.Address.AbsoluteUri,
        Title = StorableText.Of(source.Title),
        Site = StorableText.Of(source.Site),
        AddedAt = Moments.Of(source.AddedAt),
        IsPrimed = source.IsPrimed ? 1 : 0,
        IsPaused = source.IsPaused ? 1 : 0,
        ETag = StorableText.Of(source.ETag),
        LastModified = StorableText.Of(source.LastModified),
        CheckedAt = Moments.Of(source.CheckedAt),
        NextCheckAt = Moments.Of(source.NextCheckAt),
        ReadAt = Moments.Of(source.ReadAt),
        NewAt = Moments.Of(source.NewAt),
        FailingSince = Moments.Of(source.FailingSince),
        Failures = source.Failures,
        Problem = (int)source.Problem,
        ProblemText = StorableText.Of(source.ProblemText),
        MovedFrom = source.MovedFrom?.AbsoluteUri,
        MovedAt = Moments.Of(source.MovedAt),
        Rhythm = (long?)source.Rhythm?.TotalMilliseconds,
        EntryCount = source.EntryCount,
    };

    public Source ToSource() => new()
    {
        Id = new SourceId(Id),
        Kind = (SourceKind)Kind,
        Address = new Uri(Address),
        Title = Title,
        Site = Site,
        AddedAt = Moments.Read(AddedAt),
        IsPrimed = IsPrimed != 0,
        IsPaused = IsPaused != 0,
        ETag = ETag,
        LastModified = LastModified,
        CheckedAt = Moments.Read(CheckedAt),
        NextCheckAt = Moments.Read(NextCheckAt),
        ReadAt = Moments.Read(ReadAt),
        NewAt = Moments.Read(NewAt),
        FailingSince = Moments.Read(FailingSince),
        Failures = Failures,
        Problem = (SourceProblem)Problem,
        ProblemText = ProblemText,
        MovedFrom = MovedFrom is null ? null : new Uri(MovedFrom),
        MovedAt = Moments.Read(MovedAt),
        Rhythm = Rhythm is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
        EntryCount = EntryCount,
    };
}
