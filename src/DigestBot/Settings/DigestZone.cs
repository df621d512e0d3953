namespace DigestBot.Settings;

/// <summary>Finds the zone that a digest's hour is read in.</summary>
internal static class DigestZone
{
    /// <summary>The zone that is set, else the machine's own.</summary>
    public static TimeZoneInfo Of(DigestOptions options) => options.TimeZone.Length > 0 ? Named(options.TimeZone) : OfMachine();

    /// <summary>The zone with this name; UTC when the machine no longer knows it.</summary>
    public static TimeZoneInfo Named(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;

    // The machine's zone may be a bare rule without an IANA name, which could not be kept with a subscription.
    private static TimeZoneInfo OfMachine() => Named(TimeZoneInfo.Local.Id);
}
