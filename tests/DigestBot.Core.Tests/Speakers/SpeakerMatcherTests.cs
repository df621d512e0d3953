using DigestBot.Core.Speakers;

namespace DigestBot.Core.Tests.Speakers;

public sealed class SpeakerMatcherTests
{
    private static readonly NamedSpeaker Hillary = Known(1, ["Hillary Clinton", "Clinton"], ["former secretary of state"]);
    private static readonly NamedSpeaker Bill = Known(2, ["Bill Clinton"], ["former president"]);

    [Fact]
    public void Somebody_nobody_fits_is_new() => Assert.Equal(new SpeakerMatch.Unknown(SpeakerKind.Person), Match("Mara Lind"));

    [Fact]
    public void A_surname_that_one_person_has_is_that_person() =>
        Assert.Equal(new SpeakerMatch.Known(Hillary.Id), SpeakerMatcher.Match(SpokenName.Of("Clinton")!, null, [], [Hillary]));

    [Fact]
    public void A_surname_that_two_people_have_stays_open() => Assert.Equal(new SpeakerMatch.Unknown(SpeakerKind.Ambiguous), Match("Clinton"));

    [Fact]
    public void An_open_surname_is_kept_once()
    {
        var open = new NamedSpeaker(new SpeakerId(3), SpeakerKind.Ambiguous, [SpokenName.Of("Clinton")!], new HashSet<string>(StringComparer.Ordinal), IsNear: false);

        var match = SpeakerMatcher.Match(SpokenName.Of("Clinton")!, null, [], [Hillary, Bill, open]);

        Assert.Equal(new SpeakerMatch.Known(open.Id), match);
    }

    [Fact]
    public void Nobody_in_full_is_an_open_surname()
    {
        var open = new NamedSpeaker(new SpeakerId(3), SpeakerKind.Ambiguous, [SpokenName.Of("Clinton")!], new HashSet<string>(StringComparer.Ordinal), IsNear: false);

        Assert.Equal(new SpeakerMatch.Unknown(SpeakerKind.Person), SpeakerMatcher.Match(SpokenName.Of("Chelsea Clinton")!, null, [], [Hillary, Bill, open]));
    }

    [Fact]
    public void The_article_tells_whose_surname_it_is() =>
        Assert.Equal(new SpeakerMatch.Known(Bill.Id), SpeakerMatcher.Match(SpokenName.Of("Clinton")!, null, [SpokenName.Of("Bill Clinton")!], [Hillary, Bill]));

    [Fact]
    public void The_role_tells_whose_surname_it_is() => Assert.Equal(new SpeakerMatch.Known(Bill.Id), Match("Clinton", "former president"));

    [Fact]
    public void The_source_tells_whose_surname_it_is() =>
        Assert.Equal(new SpeakerMatch.Known(Bill.Id), SpeakerMatcher.Match(SpokenName.Of("Clinton")!, null, [], [Hillary, Bill with { IsNear = true }]));

    [Fact]
    public void An_initial_that_two_people_have_makes_them_not_one()
    {
        var (john, jane) = (Known(1, ["John Smith"], []), Known(2, ["Jane Smith"], []));

        var match = SpeakerMatcher.Match(SpokenName.Of("J. Smith")!, null, [], [john, jane]);

        Assert.Equal(new SpeakerMatch.Unknown(SpeakerKind.Ambiguous), match);
    }

    [Fact]
    public void A_name_must_fit_all_names_of_somebody()
    {
        var smith = Known(1, ["J. Smith", "John Smith"], []);

        Assert.IsType<SpeakerMatch.Unknown>(SpeakerMatcher.Match(SpokenName.Of("Jane Smith")!, null, [], [smith]));
    }

    [Fact]
    public void The_name_shown_is_the_fullest_that_is_written_most() => Assert.Equal(
        "Donald Trump", SpeakerMatcher.Shown([(SpokenName.Of("Trump")!, 90), (SpokenName.Of("Donald Trump")!, 40), (SpokenName.Of("Donald J. Trump")!, 2)]));

    private static SpeakerMatch Match(string name, string? role = null) => SpeakerMatcher.Match(SpokenName.Of(name)!, role, [], [Hillary, Bill]);

    private static NamedSpeaker Known(long id, string[] names, string[] roles) =>
        new(new SpeakerId(id), SpeakerKind.Person, [.. names.Select(name => SpokenName.Of(name)!)], new HashSet<string>(roles, StringComparer.Ordinal), IsNear: false);
}
