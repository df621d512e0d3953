namespace DigestBot.Core.Wording;

/// <summary>Tells a date that an article gave without an hour.</summary>
public static class DayOnly
{
    /// <summary>Whether it is one: it is kept as midnight UTC, and must not become another day in the reader's zone.</summary>
    public static bool Is(DateTimeOffset at) => at.Offset == TimeSpan.Zero && at.TimeOfDay == TimeSpan.Zero;
}
