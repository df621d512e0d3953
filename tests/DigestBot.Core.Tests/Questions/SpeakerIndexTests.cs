using CsCheck;
using DigestBot.Core.Questions;

namespace DigestBot.Core.Tests.Questions;

public sealed class SpeakerIndexTests
{
    private static readonly SpeakerIndex Speakers = new(
    [
        new KnownSpeaker("Arvo Lind", "ferry captain", 2),
        new KnownSpeaker("Mara Lind", "harbour commissioner", 14),
        new KnownSpeaker("Lind Bekker", null, 20),
        new KnownSpeaker("Dmitri Oravec", "Palace spokesman", 9),
        new KnownSpeaker("José Marín", null, 3),
        new KnownSpeaker("the United Islands", null, 3),
        new KnownSpeaker("the U.H.O.", null, 1),
        new KnownSpeaker("J. K. Rennow", "novelist", 1),
        new KnownSpeaker("Tessa van der Holt", "Secretary of State for fisheries", 2),
        new KnownSpeaker("a spokeswoman for the line", null, 1),
    ]);

    [Theory]
    [InlineData("Mara Lind", "Mara Lind")]
    [InlineData("mara lind’s", "Mara Lind")]
    [InlineData("MARA", "Mara Lind")]
    [InlineData("M. Lind", "Mara Lind")]
    [InlineData("Bekker", "Lind Bekker")]
    [InlineData("jose marin", "José Marín")]
    [InlineData("the Palace spokesperson", "Dmitri Oravec")]
    [InlineData("palace spokeswoman", "Dmitri Oravec")]
    [InlineData("Palace spokesman Dmitri Oravec", "Dmitri Oravec")]
    [InlineData("Mr. Oravec", "Dmitri Oravec")]
    [InlineData("harbour commissioner Lind", "Mara Lind")]
    [InlineData("Captain Lind", "Arvo Lind")]
    [InlineData("Secretary of State van der Holt", "Tessa van der Holt")]
    [InlineData("the secretary of state", "Tessa van der Holt")]
    [InlineData("van der Holt", "Tessa van der Holt")]
    [InlineData("UI", "the United Islands")]
    [InlineData("U.I.", "the United Islands")]
    [InlineData("the Islands", "the United Islands")]
    [InlineData("UHO", "the U.H.O.")]
    [InlineData("JK Rennow", "J. K. Rennow")]
    [InlineData("J.K. Rennow", "J. K. Rennow")]
    [InlineData("J. Rennow", "J. K. Rennow")]
    [InlineData("spokesperson for the line", "a spokeswoman for the line")]
    public void One_speaker_is_meant(string name, string speaker) => Assert.Equal(speaker, Assert.Single(Speakers.Find(name)).Name);

    [Fact]
    public void A_surname_wins_over_a_given_name_and_more_quotes_come_first() =>
        Assert.Equal(["Mara Lind", "Arvo Lind"], Speakers.Find("Lind").Select(speaker => speaker.Name));

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("Nobody")]
    [InlineData("Anna Lind")]
    [InlineData("President Nobody")]
    [InlineData("harbour")]
    [InlineData("line")]
    public void Nobody_is_meant(string name) => Assert.Empty(Speakers.Find(name));

    [Fact]
    public void Any_name_can_be_looked_up_among_any_speakers() =>
        Gen.Select(Gen.String[Gen.Char, 0, 40], Gen.String[Gen.Char, 0, 40].Array[0, 5], Gen.String[Gen.Char, 0, 40]).Sample((name, known, role) =>
            new SpeakerIndex([.. known.Select(speaker => new KnownSpeaker(speaker, role, 1))]).Find(name) is not null);
}
