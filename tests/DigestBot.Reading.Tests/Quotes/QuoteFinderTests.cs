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

    [Theory]
    [InlineData("Lind hit back: “It will hold.”")]
    [InlineData("Lind laughed. “It will hold.”")]
    [InlineData("“It will hold,” the harbour commissioner said.")]
    [InlineData("Lind, 51, was calm. “It will hold,” the 51-year-old said.")]
    [InlineData("Lind, who comes from Oslo, was calm. “It will hold,” said the Norwegian.")]
    [InlineData("Lind’s email to the crews said: “It will hold.”")]
    [InlineData("Lind released a statement saying “it will hold”.")]
    [InlineData("Hours later, Lind returned to the wall, telling reporters: “It will hold.”")]
    [InlineData("In Ardsund, Norway, on Friday, Lind tried to calm them, saying “it will hold”.")]
    [InlineData("Her claim that “it will hold” did not calm them. Lind left.")]
    [InlineData("“Will it hold?” asked Lind.")]
    [InlineData("»It will hold«, Lind said.")]
    [InlineData("‘It will hold,’ Lind said. ‘It always has.’")]
    [InlineData("Lind: “It will hold.”")]
    public void Whatever_the_speaker_is_called_it_is_she(string text)
    {
        var quotes = Quoted(text);

        Assert.NotEmpty(quotes);
        Assert.All(quotes, quote => Assert.Equal("Mara Lind", quote.Speaker));
    }

    [Theory]
    [InlineData("Lind said Brekke had told the crews that “it will hold”.")]
    [InlineData("“It will hold,” Brekke said, according to Lind.")]
    [InlineData("According to Lind, Brekke said on Friday that “it will hold”.")]
    public void Whoever_passes_words_on_is_not_their_speaker(string text)
    {
        var quote = Assert.Single(Quoted(text));

        Assert.Equal(("Jonas Brekke", "Mara Lind"), (quote.Speaker, quote.Via));
    }

    [Theory]
    [InlineData("Brekke was quoted by the Ardsund Courier as saying “it will hold”.")]
    [InlineData("The Ardsund Courier quoted Brekke as saying “it will hold”.")]
    public void A_newspaper_passes_words_on(string text)
    {
        var quote = Assert.Single(Quoted(text));

        Assert.Equal(("Jonas Brekke", "the Ardsund Courier"), (quote.Speaker, quote.Via));
    }

    [Fact]
    public void Two_people_speak_in_turns()
    {
        var quotes = Quoted("“Does it hold?” asked Lind.\n\n“It does,” said Brekke.\n\n“For how long?”");

        Assert.Equal(["Mara Lind", "Jonas Brekke", "Mara Lind"], quotes.Select(quote => quote.Speaker));
    }

    [Theory]
    [InlineData("A spokesman for the line said it was sorry. “It will hold,” he added.", "a spokesman for the line")]
    [InlineData("A woman who answered the door said: “It will hold.”", "A woman")]
    [InlineData("“It will hold,” said a source close to Lind.", "a source close to Lind")]
    [InlineData("Protesters chanted “it will hold”.", "Protesters")]
    [InlineData("A sign on the gate read: “It will hold.”", "a sign on the gate")]
    public void Who_has_no_name_is_described(string text, string expected) => Assert.Equal(expected, Assert.Single(Quoted(text)).Speaker, ignoreCase: true);

    [Theory]
    [InlineData("Lind accused Brekke of hiding the crack.", "accused", "Brekke of hiding the crack")]
    [InlineData("Lind called for a new wall.", "called", "a new wall")]
    [InlineData("Lind urged the crews to stay.", "urged", "the crews to stay")]
    [InlineData("Lind said about 140 crews would stay.", "said", "about 140 crews would stay")]
    [InlineData("Lind said in an interview she would stay.", "said", "she would stay")]
    [InlineData("Lind said the wall would hold and added that the crews would stay.", "said", "the wall would hold")]
    [InlineData("Lind said that if it rained, the crews would stay.", "said", "that if it rained, the crews would stay")]
    public void Statements_end_where_the_reporter_goes_on(string sentence, string cue, string words)
    {
        var told = Assert.Single(Read(sentence), quote => quote.Kind == QuoteKind.Indirect && quote.Cue == cue);

        Assert.Equal((words, "Mara Lind"), (told.Text, told.Speaker));
    }

    [Theory]
    [InlineData("Lind denied the charges.")]
    [InlineData("Lind wrote a book that sold well.")]
    [InlineData("Lind declined to say whether the wall would hold.")]
    [InlineData("Asked whether the wall would hold, Lind left.")]
    public void What_tells_no_statement_is_none(string sentence) => Assert.Empty(Read(sentence));

    [Fact]
    public void A_surname_that_is_also_a_given_name_has_no_gender_of_its_own()
    {
        var quotes = Quoted("Emma Graham walked the wall. Graham was calm. “It will hold,” she said.");

        Assert.Equal("Emma Graham", Assert.Single(quotes).Speaker);
    }

    [Theory]
    [InlineData("Winegrower Luc Amiel said: “It will hold.”", "Luc Amiel", "Winegrower")]
    [InlineData("“It will hold,” said ACLU director Ann Romero.", "Ann Romero", "ACLU director")]
    [InlineData("Det Insp Rowan Thackley said: “It will hold.”", "Rowan Thackley", "Det Insp")]
    [InlineData("June Weaver, a midwife, said: “It will hold.”", "June Weaver", "midwife")]
    [InlineData("Its chief engineer, Leonora Varga, stood on a chair. “It will hold,” she said.", "Leonora Varga", "chief engineer")]
    public void Words_before_and_behind_a_name_are_the_role(string text, string speaker, string role)
    {
        var quote = Assert.Single(Quoted(text));

        Assert.Equal((speaker, role), (quote.Speaker, quote.Role));
    }

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
