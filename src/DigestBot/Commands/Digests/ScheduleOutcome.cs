using DigestBot.Core.Subscriptions;

namespace DigestBot.Commands.Digests;

/// <summary>What came of reading when a channel wants its digest.</summary>
internal abstract record ScheduleOutcome
{
    private ScheduleOutcome()
    {
    }

    /// <summary>It is understood; what was not said is null, and nobody is mentioned with "none".</summary>
    public sealed record Read(DigestSchedule Schedule, int? Stories, QuietHours? Quiet, string? Mention) : ScheduleOutcome;

    /// <summary>It is not; <paramref name="Problem"/> is a sentence with the remedy.</summary>
    public sealed record Refused(string Problem) : ScheduleOutcome;
}
