namespace DigestBot.Core.Subscriptions;

/// <summary>The hours of the channel's day in which nothing is posted; they may go over midnight. Equal ends mean the whole day and are refused where they are set.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>Whether a time of day is within them; the end is not.</summary>
    public bool Contains(TimeOnly time) => From < To ? time >= From && time < To : time >= From || time < To;

    /// <summary>"22:00–07:00".</summary>
    public override string ToString() => $"{From:HH\\:mm}–{To:HH\\:mm}";
}
