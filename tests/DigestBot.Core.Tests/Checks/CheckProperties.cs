using System.Collections.Frozen;
using CsCheck;
using DigestBot.Core.Checks;
using DigestBot.Core.Questions;

namespace DigestBot.Core.Tests.Checks;

public sealed class CheckProperties
{
    private static readonly SpeakerIndex Speakers = new([new KnownSpeaker("Mara Lind", null, 1)]);

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[0, 80],
        Gen.OneOf([.. "we go not never 3,000 3.5 [he] […] … ... “ ” \" ' — Lind said by: % $5 -5 can not it’s \ud800 \u202e".Split(' ').Select(Gen.Const)]).Array[0, 25].Select(words => string.Join(' ', words)));

    [Fact]
    public void Any_text_gets_a_verdict() => Gen.Select(Texts, Texts, Texts).Sample((asked, one, other) =>
    {
        var read = AskedQuoteReader.Read(asked, FrozenDictionary<string, string>.Empty, Speakers);
        var check = QuoteChecker.Check(read, [Said.Of(one), Said.Of(other, "Otto Vik", "b")]);

        Assert.Equal(check.Verdict == CheckVerdict.NotFound, check.Found is null);
    });

    [Fact]
    public void What_is_shown_of_a_quote_stands_word_for_word_in_it() => Gen.Select(Texts, Texts).Sample((asked, said) =>
    {
        var check = QuoteChecker.Check(new AskedQuote([asked], null, []), [Said.Of(said)]);

        Assert.Contains(string.Concat(check.Runs.Where(run => run.Kind != WordRunKind.Remembered).Select(run => run.Text)), said, StringComparison.Ordinal);
    });

    [Fact]
    public void A_text_is_exactly_itself() => Texts.Where(text => text.Any(char.IsAsciiLetter)).Sample(text =>
        Assert.Equal(CheckVerdict.Exact, QuoteChecker.Check(new AskedQuote([text], null, []), [Said.Of(text)]).Verdict));
}
