namespace DigestBot.Platforms.Tests;

/// <summary>What a person can do on one platform, they can do on all, in the same words.</summary>
public abstract class PlatformContract : IAsyncLifetime
{
    private Reader? reader;

    private Reader Person => reader!;

    public async ValueTask InitializeAsync() => reader = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Person.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_question_is_answered_with_cards_that_lead_on_to_context_and_citation()
    {
        var answer = await Person.SayAsync("/whosaid what did Okonjo say about the strike?");
        var context = await Person.PressAsync("Context");

        Assert.Contains("by Marit Okonjo · about strike", answer.Words, StringComparison.Ordinal);
        Assert.Contains("“Nobody won this strike” … “The islands lost eleven days, our members lost eleven days’ pay, and the company lost the trust of the people who sail with it.”", answer.Words, StringComparison.Ordinal);
        Assert.Contains("Marit Okonjo, general secretary of the Federation of Island Seafarers", answer.Words, StringComparison.Ordinal);
        Assert.Contains("direct quote · attribution: certain (named in the same sentence)", answer.Words, StringComparison.Ordinal);
        Assert.Contains("Ferry strike ends after all-night talks in Port Averin", context.Words, StringComparison.Ordinal);
        Assert.Contains("Nobody won this strike", context.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remembered_quote_gets_a_verdict()
    {
        var partial = await Person.SayAsync("/check \"nobody won this strike\" by Okonjo");
        var unknown = await Person.SayAsync("/check \"the moon is made of cheese\"");

        Assert.StartsWith("Partial: a part of a longer quote by Marit Okonjo", partial.Words, StringComparison.Ordinal);
        Assert.Contains("Nobody won this strike", partial.Words, StringComparison.Ordinal);
        Assert.StartsWith("Not found", unknown.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_turned()
    {
        var first = await Person.SayAsync("/whosaid strike");
        var second = await Person.PressAsync("›");

        Assert.Contains("Page 1 of ", first.Words, StringComparison.Ordinal);
        Assert.Contains("Page 2 of ", second.Words, StringComparison.Ordinal);
        Assert.NotEqual(first.Words, second.Words);
    }

    [Fact]
    public async Task A_private_answer_is_shown_to_all()
    {
        var own = await Person.SayAsync("/whosaid what did Okonjo say about the strike?");

        var shared = await Person.ShareAsync("/whosaid what did Okonjo say about the strike?");

        Assert.Contains("“Nobody won this strike”", own.Words, StringComparison.Ordinal);
        Assert.Contains("“Nobody won this strike”", shared.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_is_scheduled_paused_resumed_removed_and_restored()
    {
        Assert.StartsWith("Set. The next digest comes ", (await Person.SayAsync("/digest schedule daily 9:15 Europe/Berlin")).Words, StringComparison.Ordinal);
        Assert.StartsWith("Paused.", (await Person.SayAsync("/digest pause")).Words, StringComparison.Ordinal);
        Assert.StartsWith("Resumed.", (await Person.SayAsync("/digest resume")).Words, StringComparison.Ordinal);
        Assert.StartsWith("Removed", (await Person.SayAsync("/digest remove")).Words, StringComparison.Ordinal);
        Assert.StartsWith("Restored", (await Person.SayAsync("/digest undo")).Words, StringComparison.Ordinal);
        Assert.Contains("09:15", (await Person.SayAsync("/digest list")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_next_digest_holds_is_shown_with_sentences_quotes_and_sources()
    {
        var preview = await Person.SayAsync("/digest now");

        Assert.Contains("Ferry strike ends after all-night talks in Port Averin", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Averin Gazette", preview.Words, StringComparison.Ordinal);
        Assert.Contains("min read", preview.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_is_followed_listed_and_removed()
    {
        Assert.Contains("Following Quay News", (await Person.SayAsync($"/source add {Person.Feed}")).Words, StringComparison.Ordinal);
        Assert.Contains("Quay News", (await Person.SayAsync("/source list")).Words, StringComparison.Ordinal);
        Assert.Contains("Quay News", (await Person.SayAsync("/source remove Quay News")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Quay News", (await Person.SayAsync("/source list")).Words, StringComparison.Ordinal);
    }

    private protected abstract Task<Reader> OpenAsync();
}
