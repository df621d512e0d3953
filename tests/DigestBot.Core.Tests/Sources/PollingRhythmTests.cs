using DigestBot.Core.Sources;

namespace DigestBot.Core.Tests.Sources;

public sealed class PollingRhythmTests
{
    [Fact]
    public void Entries_that_mostly_have_one_date_tell_no_rhythm()
    {
        DateTimeOffset[] dates = [.. Enumerable.Repeat(DateTimeOffset.UnixEpoch.AddDays(9), 8), DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1)];

        Assert.Null(PollingRhythm.Of(dates));
    }
}
