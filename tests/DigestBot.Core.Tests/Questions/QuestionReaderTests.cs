using CsCheck;
using DigestBot.Core.Questions;

namespace DigestBot.Core.Tests.Questions;

public sealed class QuestionReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 15, 30, 0, TimeSpan.FromHours(1));

    private static readonly SpeakerIndex Speakers = new(
    [
        new KnownSpeaker("Mara Lind", "harbour commissioner", 14),
        new KnownSpeaker("Dmitri Oravec", "Palace spokesman", 9),
        new KnownSpeaker("Helena Marsh", "leader of the opposition", 6),
        new KnownSpeaker("Tobias Marsh", "council leader", 5),
        new KnownSpeaker("José Marín", null, 3),
        new KnownSpeaker("the United Islands", null, 3),
        new KnownSpeaker("Farah Okonjo-Reid", "minister for transport", 2),
        new KnownSpeaker("the palace", null, 2),
        new KnownSpeaker("a spokesman for the line", null, 1),
    ]);

    [Theory]
    [InlineData("what did Oravec say about the ferry?", "Dmitri Oravec", "ferry")]
    [InlineData("what did oravec say about the Ferry", "Dmitri Oravec", "ferry")]
    [InlineData("What has Oravec said about ferry talks?", "Dmitri Oravec", "ferry talks")]
    [InlineData("what did Mara Lind say on the harbour deal", "Mara Lind", "harbour deal")]
    [InlineData("did Lind say anything on the dollar", "Mara Lind", "dollar")]
    [InlineData("Did Lind say anything about the strike?", "Mara Lind", "strike")]
    [InlineData("has Lind said something regarding fares", "Mara Lind", "fares")]
    [InlineData("what does Lind think about dredging", "Mara Lind", "dredging")]
    [InlineData("quotes by Lind", "Mara Lind", "")]
    [InlineData("quotes by Lind about the ferry", "Mara Lind", "ferry")]
    [InlineData("quotes from Lind on ferries", "Mara Lind", "ferries")]
    [InlineData("statements by Mara Lind", "Mara Lind", "")]
    [InlineData("everything by Mara Lind", "Mara Lind", "")]
    [InlineData("anything by lind on fish?", "Mara Lind", "fish")]
    [InlineData("oravec ferry", "Dmitri Oravec", "ferry")]
    [InlineData("ferry oravec", "Dmitri Oravec", "ferry")]
    [InlineData("Lind on the ferry", "Mara Lind", "ferry")]
    [InlineData("Lind", "Mara Lind", "")]
    [InlineData("mara", "Mara Lind", "")]
    [InlineData("Lind's plan", "Mara Lind", "plan")]
    [InlineData("what did Jose Marin say", "José Marín", "")]
    [InlineData("marín budget", "José Marín", "budget")]
    [InlineData("what did Helena Marsh say about libraries", "Helena Marsh", "libraries")]
    [InlineData("what did H. Marsh say", "Helena Marsh", "")]
    [InlineData("what did the United Islands say about war", "the United Islands", "war")]
    [InlineData("what did the UI say", "the United Islands", "")]
    [InlineData("what did Okonjo-Reid say about trains", "Farah Okonjo-Reid", "trains")]
    [InlineData("what did the palace say about the king", "the palace", "king")]
    [InlineData("palace spokesman ferry", "Dmitri Oravec", "ferry")]
    [InlineData("by:Lind about:ferry", "Mara Lind", "ferry")]
    [InlineData("BY:lind", "Mara Lind", "")]
    [InlineData("about:ferry strike by:Mara Lind", "Mara Lind", "ferry strike")]
    [InlineData("tell me what did lind say about cod", "Mara Lind", "cod")]
    [InlineData("show me quotes by lind", "Mara Lind", "")]
    [InlineData("what did lind say", "Mara Lind", "")]
    [InlineData("who is lind", "Mara Lind", "")]
    [InlineData("lind strike ferry", "Mara Lind", "strike ferry")]
    public void A_speaker_and_a_topic_are_told_apart(string text, string speaker, string topics)
    {
        var question = QuestionReader.Read(text, Speakers, Now);

        Assert.Equal(speaker, question.Speaker);
        Assert.Equal(topics, string.Join(' ', question.Topics));
        Assert.Null(question.UnknownSpeaker);
    }

    [Theory]
    [InlineData("who said \"positive step\"?", "positive step")]
    [InlineData("who said “positive step”?", "positive step")]
    [InlineData("who said 'positive step'", "positive step")]
    [InlineData("who said ‘it’s a positive step’?", "it’s a positive step")]
    [InlineData("Who said «positive step»", "positive step")]
    [InlineData("who said we will not give up", "we will not give up")]
    [InlineData("who said that we will not give up?", "we will not give up")]
    [InlineData("“positive step”", "positive step")]
    [InlineData("who wrote \"a long night\"", "a long night")]
    [InlineData("text:positive step", "positive step")]
    public void Remembered_words_are_looked_for_as_they_stand(string text, string phrase)
    {
        var question = QuestionReader.Read(text, Speakers, Now);

        Assert.Equal(phrase, question.Phrase);
        Assert.Empty(question.Topics);
        Assert.Null(question.Speaker);
    }

    [Fact]
    public void Words_speaker_and_topic_may_come_together()
    {
        var question = QuestionReader.Read("did Lind say \"positive step\" about the ferry since monday", Speakers, Now);

        Assert.Equal(("Mara Lind", "positive step", "ferry"), (question.Speaker, question.Phrase, string.Join(' ', question.Topics)));
        Assert.Equal(new DateTimeOffset(2026, 11, 16, 0, 0, 0, TimeSpan.FromHours(1)), question.Since);
    }

    [Theory]
    [InlineData("who said what about the harbour", "harbour")]
    [InlineData("who said anything about the harbour?", "harbour")]
    [InlineData("harbour", "harbour")]
    [InlineData("about:harbour", "harbour")]
    [InlineData("who talked about dredging the harbour", "dredging harbour")]
    public void A_topic_alone_is_a_question(string text, string topics)
    {
        var question = QuestionReader.Read(text, Speakers, Now);

        Assert.Equal(topics, string.Join(' ', question.Topics));
        Assert.Null(question.Speaker);
        Assert.Null(question.Phrase);
    }

    [Theory]
    [InlineData("what did Marsh say")]
    [InlineData("marsh library")]
    [InlineData("by:marsh")]
    [InlineData("quotes by Marsh")]
    public void An_ambiguous_surname_is_asked_about_never_guessed(string text)
    {
        var question = QuestionReader.Read(text, Speakers, Now);

        Assert.Equal(["Helena Marsh", "Tobias Marsh"], question.Candidates);
        Assert.Null(question.Speaker);
    }

    [Theory]
    [InlineData("what did Peskov say about Iran?", "Peskov", "iran")]
    [InlineData("quotes by Dr. Nobody", "Dr. Nobody", "")]
    [InlineData("did Ana Silva say anything about cod", "Ana Silva", "cod")]
    [InlineData("by:Nobody about:cod", "Nobody", "cod")]
    public void A_name_that_nobody_carries_is_kept_as_it_was_typed(string text, string name, string topics)
    {
        var question = QuestionReader.Read(text, Speakers, Now);

        Assert.Equal((name, topics), (question.UnknownSpeaker, string.Join(' ', question.Topics)));
    }

    [Theory]
    [InlineData("lind today", "2026-11-20")]
    [InlineData("lind yesterday", "2026-11-19")]
    [InlineData("lind since monday", "2026-11-16")]
    [InlineData("lind since friday", "2026-11-20")]
    [InlineData("lind since saturday", "2026-11-14")]
    [InlineData("lind this week", "2026-11-16")]
    [InlineData("lind last week", "2026-11-13")]
    [InlineData("lind in the last 3 days", "2026-11-17")]
    [InlineData("lind last two weeks", "2026-11-06")]
    [InlineData("lind since 3 days", "2026-11-17")]
    [InlineData("lind 7d", "2026-11-13")]
    [InlineData("lind 2w", "2026-11-06")]
    [InlineData("lind since 2026-11-18", "2026-11-18")]
    [InlineData("lind since 18 november", "2026-11-18")]
    [InlineData("lind since november 18", "2026-11-18")]
    [InlineData("lind since 24 december", "2025-12-24")]
    [InlineData("lind in november", "2026-11-01")]
    [InlineData("lind in december", "2025-12-01")]
    [InlineData("lind this month", "2026-11-01")]
    [InlineData("lind since:7d", "2026-11-13")]
    [InlineData("by:lind since:yesterday", "2026-11-19")]
    public void A_time_is_read_in_the_readers_zone_and_is_no_topic(string text, string day)
    {
        var question = QuestionReader.Read(text, Speakers, Now);

        Assert.Equal(DateTimeOffset.Parse(day + "T00:00:00+01:00", System.Globalization.CultureInfo.InvariantCulture), question.Since);
        Assert.Empty(question.Topics);
        Assert.Equal("Mara Lind", question.Speaker);
    }

    [Theory]
    [InlineData("who said may day is near", null)]
    [InlineData("lind since 2026-13-45", null)]
    [InlineData("lind since 99999999999 days", null)]
    public void What_is_no_time_is_left_alone(string text, string? expected) =>
        Assert.Equal(expected, QuestionReader.Read(text, Speakers, Now).Since?.ToString());

    [Fact]
    public void An_outlet_narrows_the_question() =>
        Assert.Equal("northern courier", QuestionReader.Read("ferry outlet:Northern Courier", Speakers, Now).Outlet);

    [Fact]
    public void The_question_is_echoed_as_it_was_understood()
    {
        var question = QuestionReader.Read("what did lind say about ferry talks since monday", Speakers, Now);

        Assert.Equal(["by Mara Lind", "about ferry talks", "since Mon 16 Nov 2026"], QuestionChips.Of(question));
    }

    [Fact]
    public void Any_text_at_all_is_a_question() =>
        Gen.String[Gen.Char, 0, 300].Sample(text => QuestionReader.Read(text, Speakers, Now) is not null);

    [Fact]
    public void Any_mixture_of_question_words_is_a_question()
    {
        string[] words = ["what", "did", "lind", "say", "about", "“", "”", "\"", "since", "last", "7d", "3", "days", "november", "by:", "about:", "'", "’s", "marsh", "in", "the", "18", "2026-11-18"];

        Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 12].Sample(chosen => QuestionReader.Read(string.Join(' ', chosen), Speakers, Now) is not null);
    }
}
