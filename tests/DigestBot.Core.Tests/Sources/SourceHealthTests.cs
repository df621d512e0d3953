using DigestBot.Core.Sources;

namespace DigestBot.Core.Tests.Sources;

public sealed class SourceHealthTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private static readonly Source Good = new()
    {
        Id = new SourceId("0123456789ab"),
        Kind = SourceKind.Feed,
        Address = new Uri("https://gazette.example/feed"),
        AddedAt = Now.AddDays(-30),
        NextCheckAt = Now,
        CheckedAt = Now.AddMinutes(-5),
        NewAt = Now.AddHours(-3),
        Rhythm = TimeSpan.FromHours(4),
        EntryCount = 20,
    };

    public static TheoryData<string, Source, HealthState, string> Cases => new()
    {
        { "well", Good, HealthState.Good, "" },
        { "new", Good with { CheckedAt = null }, HealthState.New, "it was not looked at yet" },
        { "empty", Good with { EntryCount = 0 }, HealthState.Empty, "the feed has no entries" },
        { "stale", Good with { NewAt = Now.AddDays(-9) }, HealthState.Stale, "no new entry for 9 days, usually one in 4 h" },
        { "slow by nature", Good with { NewAt = Now.AddDays(-9), Rhythm = TimeSpan.FromDays(7) }, HealthState.Good, "" },
        { "quiet for a day", Good with { NewAt = Now.AddHours(-40), Rhythm = TimeSpan.FromMinutes(10) }, HealthState.Good, "" },
        { "moved", Good with { MovedAt = Now.AddDays(-1), MovedFrom = new Uri("https://old.example/feed") }, HealthState.Moved, "it moved from https://old.example/feed to https://gazette.example/feed" },
        { "moved long ago", Good with { MovedAt = Now.AddDays(-8), MovedFrom = new Uri("https://old.example/feed") }, HealthState.Good, "" },
        { "failing for hours", Failing(SourceProblem.ServerError, 23), HealthState.Retrying, "the cause" },
        { "failing for days", Failing(SourceProblem.ServerError, 26), HealthState.Failing, "the cause, for 26 h" },
        { "missing for days", Failing(SourceProblem.NotFound, 72), HealthState.Failing, "the cause, for 3 days" },
        { "refused at once", Failing(SourceProblem.Refused, 1), HealthState.Refused, "the cause" },
        { "blocked at once", Failing(SourceProblem.Blocked, 1), HealthState.Refused, "the cause" },
        { "gone", Failing(SourceProblem.Gone, 1) with { IsPaused = true }, HealthState.Paused, "the cause" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_state_of_a_source_is_said_with_its_cause(string name, Source source, HealthState state, string text)
    {
        var health = SourceHealth.Of(source, Now);

        Assert.Equal((name, state, text), (name, health.State, health.Text));
    }

    [Fact]
    public void Every_alarm_has_a_remedy()
    {
        var alarms = Cases.Select(row => SourceHealth.Of(row.Data.Item2, Now)).Concat(Enum.GetValues<SourceProblem>().Select(problem => SourceHealth.Of(Failing(problem, 26), Now)));

        Assert.All(alarms.Where(health => health.IsAlarm), health => Assert.EndsWith(".", health.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void Alarms_of_many_sources_are_one_line_and_no_alarm_is_none()
    {
        Assert.Null(HealthLine.Of([Good, Failing(SourceProblem.ServerError, 2)], Now));
        Assert.Equal(
            "3 sources are not well: gazette.example (the cause, for 26 h), gazette.example (the cause, for 30 h), +1. /source health has the remedies.",
            HealthLine.Of([Good, Good with { EntryCount = 0 }, Failing(SourceProblem.ServerError, 26), Failing(SourceProblem.NotFound, 30)], Now));
    }

    private static Source Failing(SourceProblem problem, int hours) =>
        Good with { Problem = problem, ProblemText = "the cause", FailingSince = Now.AddHours(-hours), Failures = 3 };
}
