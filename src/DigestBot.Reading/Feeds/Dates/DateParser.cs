namespace DigestBot.Reading.Feeds.Dates;

/// <summary>Reads a date by what its numbers and words look like, not by a list of forms.</summary>
internal sealed class DateParser(List<DateToken> tokens)
{
    private static readonly TimeSpan KoreanZone = TimeSpan.FromHours(9);

    /// <summary>The instant in UTC, or null.</summary>
    public DateTimeOffset? TryRead()
    {
        var time = new ClockReader(tokens).TryFind();
        if (DayReader.TryRead(DayTokens(time))?.Midnight is not { } day)
        {
            return null;
        }

        var zone = time is null ? TimeSpan.Zero : time.Value.Zone ?? (IsKorean() ? KoreanZone : TimeSpan.Zero);
        var ticks = day.Ticks + (time?.Time ?? TimeSpan.Zero).Ticks - zone.Ticks;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }

    // A mark parts what stood before the time from what stands behind it ("Jan 01 10:14:04 2004").
    private List<DateToken> DayTokens(ClockTime? time) => time is { } clock
        ? [.. tokens[..clock.Start], new DateToken(DateTokenKind.Mark, ";", true), .. tokens[clock.End..]]
        : tokens;

    private bool IsKorean() => tokens.Exists(token => token.IsWord && token.Text[0] is >= '가' and <= '힣');
}
