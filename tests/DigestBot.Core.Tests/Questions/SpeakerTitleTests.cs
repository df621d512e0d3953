using DigestBot.Core.Questions;

namespace DigestBot.Core.Tests.Questions;

public sealed class SpeakerTitleTests
{
    [Theory]
    [InlineData("Judge", "Judge Mara Lind")]
    [InlineData("Prime Minister", "Prime Minister Mara Lind")]
    [InlineData("harbour commissioner", "Mara Lind, harbour commissioner")]
    [InlineData("President of the Federation", "Mara Lind, President of the Federation")]
    [InlineData("Kremlin spokesman", "Mara Lind, Kremlin spokesman")]
    [InlineData("CEO", "Mara Lind, CEO")]
    [InlineData(null, "Mara Lind")]
    public void A_title_stands_before_the_name_and_a_role_behind_it(string? role, string expected) =>
        Assert.Equal(expected, $"{SpeakerTitle.Before("Mara Lind", role)}{SpeakerTitle.Behind(role)}");
}
