using CsCheck;
using DigestBot.Tools;

namespace DigestBot.Tests.Tools;

public sealed class CodePointsTests
{
    [Fact]
    public void Every_offset_counts_the_code_points_before_it() =>
        Gen.OneOf(Gen.Const("a"), Gen.Const("é"), Gen.Const("😀"), Gen.Const("“"), Gen.Const("\ud83d")).Array[0, 40]
            .Select(string.Concat)
            .Sample(text =>
            {
                var points = new CodePoints(text);

                for (var i = 0; i <= text.Length; i++)
                {
                    if (i == text.Length || i == 0 || !char.IsLowSurrogate(text[i]))
                    {
                        Assert.Equal(text[..i].EnumerateRunes().Count(), points.At(i));
                    }
                }
            });
}
