using DigestBot.Core.Questions;
using DigestBot.Reading.Quotes;
using DigestBot.Testing;

namespace DigestBot.Storage.Tests;

public abstract class QuoteStoreContract(bool isPostgres) : StoreTests(isPostgres)
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

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("' or 1=1 --")]
    public async Task Signs_of_the_query_language_are_only_signs(string words)
    {
        await KeepAsync(new ArticleBuilder().Saying("One"));

        Assert.Empty(await AskAsync(new Question { Phrase = words + " never said" }));
    }

    private async Task KeepAsync(ArticleBuilder article) => await new ArticleStore(Database).AddAsync(article.Build(), Cancel);

    private async Task<string[]> AskAsync(Question question) => [.. (await Store.FindAsync(question, 0, 10, Cancel)).Select(found => found.Quote.Text)];
}

public sealed class SqliteQuoteStoreTests() : QuoteStoreContract(isPostgres: false);

public sealed class PostgresQuoteStoreTests() : QuoteStoreContract(isPostgres: true);
