using DigestBot.Reading.Articles;
using DigestBot.Reading.Quotes;

namespace DigestBot.Reading.Tests.Quotes;

public sealed class QuoteFinderTests
{
    private const string Lead = "Dam holds\n\nMara Lind, the harbour commissioner, and Jonas Brekke, an engineer, spoke on Friday. ";

    [Theory]
    [InlineData("“It will hold,” Lind said.")]
    [InlineData("\"It will hold,\" Lind said.")]
    [InlineData("''It will hold,'' Lind said.")]
    [InlineData("‘It will hold,’ Lind said.")]
    [InlineData("'It will hold,' Lind said.")]
    [InlineData("«It will hold,» Lind said.")]
    [InlineData("„It will hold,“ Lind said.")]
    [InlineData("Lind said: “It will hold”.")]
    [InlineData("“It will hold”, said Lind.")]
    [InlineData("“It will hold,” said Lind, who has run the harbour for years.")]
    [InlineData("“It will hold,” Mara Lind, the harbour commissioner, told reporters.")]
    [InlineData("“It will hold,” the commissioner said.")]
    [InlineData("According to Lind, “It will hold”.")]
    [InlineData("“It will hold” — Mara Lind")]
    [InlineData("As Lind put it: “It will hold.”")]
    [InlineData("“It will hold,” she said, according to two people in the room. Lind left at noon.")]
    public void Words_in_any_marks_and_with_any_attribution_have_their_speaker(string sentence)
    {
        var quote = Assert.Single(Quoted(sentence));

        Assert.Equal("It will hold", quote.Text.TrimEnd('.'));
        Assert.Equal("Mara Lind", quote.Speaker);
    }

    [Theory]
    [InlineData("The miners’ strike and the owners’ reply went on until nine o’clock.")]
    [InlineData("They don't know whether it's the dogs' kennel or the '90s again.")]
    [InlineData("She read “The Long Way Home” on the train.")]
    [InlineData("Robert “Bob” Marsh waited in the hall.")]
    [InlineData("The so-called “quiet hour” begins at ten.")]
    [InlineData("He is known as “the Colonel” on the pier.")]
    [InlineData("The screen is 27\" wide and 12\" high.")]
    public void What_nobody_said_is_no_quote(string sentence) => Assert.Empty(Quoted(sentence));

    [Theory]
    [InlineData("“It will hold,” Lind said. “We start on Monday.”", "It will hold|We start on Monday.")]
    [InlineData("“It will hold,” Lind said, “and we start on Monday.”", "It will hold|and we start on Monday.")]
    [InlineData("“It will hold. We start on Monday,” Lind said.", "It will hold. We start on Monday")]
    [InlineData("“He called it “a mess” again,” Lind said.", "He called it “a mess” again")]
    [InlineData("‘He called it “a mess” and wouldn’t stop,’ Lind said.", "He called it “a mess” and wouldn’t stop")]
    [InlineData("“It will hold,” Lind said.\n\n“We start on Monday.”", "It will hold;We start on Monday.")]
    [InlineData("“It will hold.\n\n“We start on Monday,” Lind said.", "It will hold.|We start on Monday")]
    public void A_quote_in_several_pieces_stays_together(string text, string expected)
    {
        var found = Quoted(text);

        Assert.Equal(expected, string.Join(';', found.Select(quote => string.Join('|', quote.Parts.Select(part => quote.Text[(part.Start - quote.Span.Start)..(part.End - quote.Span.Start)])))));
        Assert.All(found, quote => Assert.Equal("Mara Lind", quote.Speaker));
    }

    [Theory]
    [InlineData("Lind denied that the dam had leaked.", "denied", "that the dam had leaked")]
    [InlineData("Lind told reporters that the dam would hold.", "told", "that the dam would hold")]
    [InlineData("The dam would hold, Lind said.", "said", "The dam would hold")]
    [InlineData("According to Lind, the dam would hold.", "According to", "the dam would hold")]
    [InlineData("Lind said the dam would hold, but few believed it.", "said", "the dam would hold")]
    public void What_is_told_in_other_words_keeps_its_cue(string sentence, string cue, string words)
    {
        var told = Assert.Single(Read(sentence), quote => quote.Kind == QuoteKind.Indirect && quote.Cue == cue);

        Assert.Equal((words, "Mara Lind"), (told.Text, told.Speaker));
    }

    [Theory]
    [InlineData("“It will hold,” Lind said.", Confidence.Certain)]
    [InlineData("Lind looked at the wall. “It will hold,” she said.", Confidence.Likely)]
    [InlineData("“It will hold,” Lind said.\n\n“It always has.”", Confidence.Likely)]
    public void The_doubt_about_a_speaker_is_told(string text, Confidence expected) => Assert.Equal(expected, Quoted(text)[^1].Confidence);

    [Fact]
    public void Nobody_is_named_for_words_that_nobody_is_near()
    {
        var quote = Assert.Single(Read("Dam holds\n\nA note was found under the door. “It will hold whatever the weather brings.”", hasLead: false));

        Assert.Equal(Confidence.Unclear, quote.Confidence);
    }

    private static List<Quote> Quoted(string text) => [.. Read(text).Where(quote => quote.Kind != QuoteKind.Indirect)];

    private static IReadOnlyList<Quote> Read(string text, bool hasLead = true) =>
        Assert.IsType<ReadOutcome.Read>(new ArticleReader(ReadingLimits.Default).Read(hasLead ? Lead + "\n\n" + text : text, ArticleFormat.Text)).Article.Quotes;
}
