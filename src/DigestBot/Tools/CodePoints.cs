using DigestBot.Reading;

namespace DigestBot.Tools;

/// <summary>Turns offsets in UTF-16 code units into offsets in Unicode code points, as other languages count.</summary>
internal sealed class CodePoints
{
    // The places of second halves: as many code units before an offset are no code points of their own.
    private readonly List<int> secondHalves = [];

    public CodePoints(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                secondHalves.Add(i);
            }
        }
    }

    public int At(int offset)
    {
        var found = secondHalves.BinarySearch(offset);
        return offset - (found < 0 ? ~found : found);
    }

    public int[] Of(TextSpan span) => [At(span.Start), At(span.End)];
}
