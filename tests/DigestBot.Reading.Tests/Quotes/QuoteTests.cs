using DigestBot.Reading.Quotes;

namespace DigestBot.Reading.Tests.Quotes;

public sealed class QuoteTests
{
    [Theory]
    [InlineData("[Yes, we can]", "Yes, we can")]
    [InlineData("[Yes,]” said Lind, “[in spring]", "Yes,|in spring")]
    [InlineData("[First we dig.]\n\n“[Then we build.]", "First we dig. Then we build.")]
    [InlineData("[One.]\n\n“[Two,]” she said, “[three]", "One. Two,|three")]
    public void What_the_reporter_put_between_the_words_is_left_out(string marked, string expected) =>
        Assert.Equal(expected, string.Join('|', QuoteOf(marked).Pieces()));

    // Brackets stand for the ends of the parts.
    private static Quote QuoteOf(string marked)
    {
        const int Offset = 7;
        var parts = new List<TextSpan>();
        var text = "";
        var start = 0;
        foreach (var c in marked)
        {
            if (c == '[')
            {
                start = text.Length;
            }
            else if (c == ']')
            {
                parts.Add(new TextSpan(Offset + start, Offset + text.Length));
            }
            else
            {
                text += c;
            }
        }

        return new Quote
        {
            Text = text,
            Span = new TextSpan(Offset, Offset + text.Length),
            Parts = parts,
            Kind = QuoteKind.Direct,
            Confidence = Confidence.Certain,
            Reason = "named in the same sentence",
        };
    }
}
