using DigestBot.Core.Questions;
using DigestBot.Reading.Quotes;
using DigestBot.Testing;

namespace DigestBot.Storage.Tests;

public abstract class QuoteStoreContract(StoreFixture fixture) : StoreTests(fixture)
{
    private QuoteStore Store => new(Database);

    [Fact]
    public async Task Speakers_are_counted_once_whatever_their_marks()
    {
        await KeepAsync(new ArticleBuilder().Saying("One", "José Marín").Saying("Two", "Jose Marin").Saying("Three").Saying("Four", "Jo Vik", confidence: Confidence.Unclear));

        var speakers = await Store.SpeakersAsync(Cancel);

        Assert.Equal([2, 1], speakers.Select(speaker => speaker.Quotes));
        Assert.Equal("Mara Lind", speakers[1].Name);
    }

    [Fact]
    public async Task A_question_by_speaker_and_topic_finds_what_fits_both()
    {
        await KeepAsync(new ArticleBuilder().Saying("The ferries sail again").Saying("I like soup").Saying("Ferry crews are tired", "Jo Vik"));

        var found = await AskAsync(new Question { Speaker = "mara lind", Topics = ["soup"] });

        Assert.Equal(["I like soup"], found);
    }

    [Fact]
    public async Task A_topic_is_found_in_any_form_of_the_word()
    {
        await KeepAsync(new ArticleBuilder().Titled("Harbour news").Saying("The ferries sail again").Saying("I like soup"));

        var found = await AskAsync(new Question { Topics = ["ferry"] });

        Assert.Contains("The ferries sail again", found);
    }

    [Fact]
    public async Task A_phrase_is_found_whatever_its_case_and_marks_but_not_inside_a_word()
    {
        await KeepAsync(new ArticleBuilder().Saying("We consider it a “positive step”, really").Saying("A positive stepchange"));

        var found = await AskAsync(new Question { Phrase = "Positive  STEP" });

        Assert.Equal(["We consider it a “positive step”, really"], found);
    }

    [Fact]
    public async Task What_is_quoted_comes_before_what_is_reported_and_the_newest_first()
    {
        await KeepAsync(new ArticleBuilder().Named("a").Telling("A.").Published(At(1)).Saying("old words"));
        await KeepAsync(new ArticleBuilder().Named("b").Telling("B.").Published(At(2)).Saying("reported words", kind: QuoteKind.Indirect).Saying("new words"));

        var found = await AskAsync(new Question { Speaker = "Mara Lind" });

        Assert.Equal(["new words", "old words", "reported words"], found);
    }

    [Fact]
    public async Task An_unclear_speaker_answers_no_question_by_name()
    {
        await KeepAsync(new ArticleBuilder().Saying("Perhaps", confidence: Confidence.Unclear));

        Assert.Empty(await AskAsync(new Question { Speaker = "Mara Lind" }));
        Assert.Equal(["Perhaps"], await AskAsync(new Question { Phrase = "perhaps" }));
    }

    [Fact]
    public async Task Date_and_outlet_narrow_the_answer()
    {
        await KeepAsync(new ArticleBuilder().Named("a").Telling("A.").In("The Northern Courier").Published(At(1)).Saying("early"));
        await KeepAsync(new ArticleBuilder().Named("b").Telling("B.").In("The Northern Courier").Published(At(5)).Saying("late"));
        await KeepAsync(new ArticleBuilder().Named("c").Telling("C.").In("Valley Ledger").Published(At(5)).Saying("elsewhere"));

        var found = await AskAsync(new Question { Since = At(3), Outlet = "northern courier" });

        Assert.Equal(["late"], found);
    }

    [Fact]
    public async Task Pages_do_not_overlap_and_the_count_is_of_all()
    {
        await KeepAsync(new ArticleBuilder().Saying("One").Saying("Two").Saying("Three").Saying("Four"));
        var question = new Question { Speaker = "Mara Lind" };

        var first = await Store.FindAsync(question, 0, 3, Cancel);
        var second = await Store.FindAsync(question, 3, 3, Cancel);

        Assert.Equal(["One", "Two", "Three", "Four"], first.Concat(second).Select(found => found.Quote.Text));
        Assert.Equal(4, await Store.CountAsync(question, Cancel));
    }

    [Fact]
    public async Task A_speaker_has_the_role_given_last()
    {
        await KeepAsync(new ArticleBuilder().Named("b").Telling("B.").Published(At(5)).WithRole("former mayor").Saying("two"));
        await KeepAsync(new ArticleBuilder().Named("a").Telling("A.").Published(At(1)).WithRole("mayor").Saying("one"));
        await KeepAsync(new ArticleBuilder().Named("c").Telling("C.").Published(At(9)).Saying("three"));

        var speakers = await Store.SpeakersAsync(Cancel);

        Assert.Equal([new KnownSpeaker("Mara Lind", "former mayor", 3)], speakers);
    }

    [Fact]
    public async Task A_speaker_has_the_name_written_most()
    {
        await KeepAsync(new ArticleBuilder().Saying("one", "Jose Marin").Saying("two", "José Marín").Saying("three", "José Marín"));

        var speakers = await Store.SpeakersAsync(Cancel);

        Assert.Equal([new KnownSpeaker("José Marín", null, 3)], speakers);
    }

    [Theory]
    [InlineData("press", "The president spoke")]
    [InlineData("party", "Part of it is done")]
    [InlineData("story", "The storm is over")]
    [InlineData("class", "He is in Glasgow and clasps hands")]
    public async Task A_topic_is_not_found_in_another_word(string topic, string words)
    {
        await KeepAsync(new ArticleBuilder().Titled("News").Saying(words));

        Assert.Empty(await AskAsync(new Question { Topics = [topic] }));
    }

    [Theory]
    [InlineData("party", "Both parties agree")]
    [InlineData("parties", "The party is over")]
    [InlineData("talks", "We talk")]
    [InlineData("failed", "They fail")]
    [InlineData("meeting", "We meet")]
    [InlineData("ferr", "A ferry left")]
    [InlineData("press", "The presses stopped")]
    [InlineData("new york", "I love New York")]
    public async Task A_topic_is_found_in_its_other_forms(string topic, string words)
    {
        await KeepAsync(new ArticleBuilder().Titled("News").Saying(words));

        Assert.Single(await AskAsync(new Question { Topics = [topic] }));
    }

    [Fact]
    public async Task A_question_of_any_length_is_answered()
    {
        await KeepAsync(new ArticleBuilder().Saying("One"));
        var words = Enumerable.Range(0, 3000).Select(i => $"word{i}").ToList();

        Assert.Empty(await AskAsync(new Question { Topics = words }));
        Assert.Empty(await AskAsync(new Question { Phrase = string.Join(' ', words) + new string('x', 100_000) }));
        Assert.Empty(await AskAsync(new Question { Speaker = new string('x', 100_000), Outlet = new string('y', 100_000) }));
        Assert.Empty(await AskAsync(new Question { Phrase = "\0 \ud800 x", Speaker = "\0", Topics = ["\0", "\ud800"], Outlet = "\ud800" }));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("' or 1=1 --")]
    public async Task Signs_of_the_query_language_are_only_signs(string words)
    {
        await KeepAsync(new ArticleBuilder().Saying("One"));

        Assert.Empty(await AskAsync(new Question { Phrase = words + " never said" }));
    }

    private async Task KeepAsync(ArticleBuilder article) => await new ArticleStore(Database).AddFileAsync(article.Build(), Cancel);

    private async Task<string[]> AskAsync(Question question) => [.. (await Store.FindAsync(question, 0, 10, Cancel)).Select(found => found.Quote.Text)];
}

public sealed class SqliteQuoteStoreTests(SqliteFixture fixture) : QuoteStoreContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresQuoteStoreTests(PostgresFixture fixture) : QuoteStoreContract(fixture), IClassFixture<PostgresFixture>;
