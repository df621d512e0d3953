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
    [InlineData("WHAT DID LIND SAY ABOUT COD", "Mara Lind", "cod")]
    [InlineData("  what did   Lind say  about\tcod  ", "Mara Lind", "cod")]
    [InlineData("what did Mrs. Lind say about cod", "Mara Lind", "cod")]
    [InlineData("what did Palace spokesman Dmitri Oravec say about the king", "Dmitri Oravec", "king")]
    [InlineData("palace spokesperson on the king", "Dmitri Oravec", "king")]
    [InlineData("what has the U.I. said about war", "the United Islands", "war")]
    [InlineData("did Lind ever say that the pier is safe", "Mara Lind", "pier safe")]
    [InlineData("what's Lind saying about cod?", "Mara Lind", "cod")]
    [InlineData("what will Lind say about cod", "Mara Lind", "cod")]
    [InlineData("what Lind said about cod", "Mara Lind", "cod")]
    [InlineData("everything Lind said about cod", "Mara Lind", "cod")]
    [InlineData("do you know what Lind said about cod?", "Mara Lind", "cod")]
    [InlineData("can you find quotes by Lind about cod", "Mara Lind", "cod")]
    [InlineData("what was said about cod by Lind", "Mara Lind", "cod")]
    [InlineData("what did Lind tell reporters about cod", "Mara Lind", "cod")]
    [InlineData("what did Lind announce about fares", "Mara Lind", "fares")]
    [InlineData("how did Lind respond to the strike", "Mara Lind", "strike")]
    [InlineData("latest quotes by Lind", "Mara Lind", "")]
    [InlineData("any comment from the palace on cod?", "the palace", "cod")]
    [InlineData("Lind on the ferry from Oslo", "Mara Lind", "ferry oslo")]
    [InlineData("what did Lind say about the ferry from Oslo", "Mara Lind", "ferry oslo")]
    [InlineData("what did Lind say about the US", "Mara Lind", "us")]
    [InlineData("what did Lind tell us about cod", "Mara Lind", "cod")]
    [InlineData("by:\"Mara Lind\" about:“ferry talks”", "Mara Lind", "ferry talks")]
    [InlineData("Lind: cod", "Mara Lind", "cod")]
    [InlineData("Zoë Lindqvist by:Lind about:cod", "Mara Lind", "cod")]
    [InlineData("what has Lind been saying about cod lately", "Mara Lind", "cod")]
    [InlineData("what's Lind been saying on cod recently?", "Mara Lind", "cod")]
    [InlineData("latest from Lind", "Mara Lind", "")]
    [InlineData("the latest from Lind on cod", "Mara Lind", "cod")]
    [InlineData("newest statements by Lind", "Mara Lind", "")]
    [InlineData("everything Lind has said about cod so far", "Mara Lind", "cod")]
    [InlineData("anything from lind about cod", "Mara Lind", "cod")]
    [InlineData("did Lind comment on cod?", "Mara Lind", "cod")]
    [InlineData("has Lind commented on cod yet", "Mara Lind", "cod")]
    [InlineData("did Lind mention cod", "Mara Lind", "cod")]
    [InlineData("has Lind ever mentioned cod?", "Mara Lind", "cod")]
    [InlineData("what is Lind's position on cod", "Mara Lind", "cod")]
    [InlineData("what is Lind's view of cod?", "Mara Lind", "cod")]
    [InlineData("what's Lind's take on cod", "Mara Lind", "cod")]
    [InlineData("Lind's comments on cod", "Mara Lind", "cod")]
    [InlineData("Lind's statement about cod", "Mara Lind", "cod")]
    [InlineData("Lind's opinion on cod", "Mara Lind", "cod")]
    [InlineData("what does Lind think of cod", "Mara Lind", "cod")]
    [InlineData("where does Lind stand on cod", "Mara Lind", "cod")]
    [InlineData("how does Lind feel about cod", "Mara Lind", "cod")]
    [InlineData("was Lind asked about cod", "Mara Lind", "cod")]
    [InlineData("Lind re cod", "Mara Lind", "cod")]
    [InlineData("Lind vs cod", "Mara Lind", "cod")]
    [InlineData("what did the harbour commissioner say about cod", "Mara Lind", "cod")]
    [InlineData("what did Mara K. Lind say about cod", "Mara Lind", "cod")]
    [InlineData("what did M. K. Lind say about cod", "Mara Lind", "cod")]
    [InlineData("what did former commissioner Lind say about cod", "Mara Lind", "cod")]
    [InlineData("I want to know what Lind said about cod", "Mara Lind", "cod")]
    [InlineData("any quotes from Lind concerning cod?", "Mara Lind", "cod")]
    [InlineData("quotes of Lind about cod", "Mara Lind", "cod")]
    [InlineData("quote Lind on cod", "Mara Lind", "cod")]
    [InlineData("what did Lind say about comments", "Mara Lind", "comments")]
    [InlineData("what did Lind say about speaking", "Mara Lind", "speaking")]
    [InlineData("what did Lind say about people", "Mara Lind", "people")]
    [InlineData("what did Lind say about reporters?", "Mara Lind", "reporters")]
    [InlineData("what did Lind say about the future", "Mara Lind", "future")]
    [InlineData("what did Lind say about the news?", "Mara Lind", "news")]
    [InlineData("what did Lind say about post offices", "Mara Lind", "post offices")]
    [InlineData("what did Lind say about life", "Mara Lind", "life")]
    [InlineData("what did Lind say about may", "Mara Lind", "may")]
    [InlineData("what did Lind say about evening trains", "Mara Lind", "evening trains")]
    [InlineData("what did Lind say about statement", "Mara Lind", "statement")]
    [InlineData("what did Lind say about second", "Mara Lind", "second")]
    [InlineData("What did Lind say about Mail", "Mara Lind", "mail")]
    [InlineData("what did Lind say about days?", "Mara Lind", "days")]
    [InlineData("what did Lind say about mirror", "Mara Lind", "mirror")]
    [InlineData("what did Lind say about marsh", "Mara Lind", "marsh")]
    [InlineData("what did Lind say about Oravec", "Mara Lind", "oravec")]
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
    [InlineData("text:\"positive step\"", "positive step")]
    [InlineData("who said don't give up", "don't give up")]
    [InlineData("who said “don’t give up”", "don’t give up")]
    [InlineData("who first said we will not give up", "we will not give up")]
    [InlineData("who has said we will not give up?", "we will not give up")]
    [InlineData("who said what we need is peace", "what we need is peace")]
    [InlineData("who said today is a great day", "today is a great day")]
    [InlineData("who said the ferry is safe and sound", "the ferry is safe and sound")]
    [InlineData("who said quagmire?", "quagmire")]
    [InlineData("does anyone say \"positive step\"", "positive step")]
    [InlineData("who was it that said \"positive step\"", "positive step")]
    [InlineData("whose words are \"positive step\"?", "positive step")]
    [InlineData("who called it \"positive step\"", "positive step")]
    [InlineData("who used the words \"positive step\"", "positive step")]
    [InlineData("who is quoted as saying \"positive step\"?", "positive step")]
    [InlineData("who said the words: \"positive step\"", "positive step")]
    [InlineData("has anyone said \"positive step\"?", "positive step")]
    [InlineData("where does \"positive step\" come from?", "positive step")]
    [InlineData("“positive step” — who said it?", "positive step")]
    [InlineData("\"positive step\" who said this", "positive step")]
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
    [InlineData("latest from Lind", AnswerOrder.Newest)]
    [InlineData("newest quotes by Lind", AnswerOrder.Newest)]
    [InlineData("what has Lind been saying about cod lately", AnswerOrder.Newest)]
    [InlineData("who first said \"positive step\"", AnswerOrder.First)]
    [InlineData("quotes by Lind sort:newest", AnswerOrder.Newest)]
    [InlineData("quotes by Lind sort:first", AnswerOrder.First)]
    [InlineData("quotes by Lind sort:sideways", AnswerOrder.Best)]
    [InlineData("quotes by Lind", AnswerOrder.Best)]
    [InlineData("what did Lind say about the latest ferry", AnswerOrder.Best)]
    public void The_order_may_be_asked_for(string text, AnswerOrder order) => Assert.Equal(order, QuestionReader.Read(text, Speakers, Now).Order);

    [Fact]
    public void A_time_and_an_outlet_may_stand_behind_everything()
    {
        var question = QuestionReader.Read("everything Lind said last week in the Guardian", Speakers, Now);

        Assert.Equal(("Mara Lind", "guardian"), (question.Speaker, question.Outlet));
        Assert.Equal(new DateTimeOffset(2026, 11, 13, 0, 0, 0, TimeSpan.FromHours(1)), question.Since);
        Assert.Empty(question.Topics);
    }

    [Theory]
    [InlineData("who said what about the harbour", "harbour")]
    [InlineData("who said anything about the harbour?", "harbour")]
    [InlineData("has anyone mentioned the harbour", "harbour")]
    [InlineData("what are people saying about the harbour?", "harbour")]
    [InlineData("who mentioned the harbour", "harbour")]
    [InlineData("who is talking about the harbour", "harbour")]
    [InlineData("who has spoken about the harbour?", "harbour")]
    [InlineData("what has been said about the harbour", "harbour")]
    [InlineData("what was said about the harbour", "harbour")]
    [InlineData("latest on the harbour", "harbour")]
    [InlineData("any news on the harbour?", "harbour")]
    [InlineData("harbour", "harbour")]
    [InlineData("about:harbour", "harbour")]
    [InlineData("who talked about dredging the harbour", "dredging harbour")]
    [InlineData("who said something regarding the harbour", "harbour")]
    [InlineData("what is being said about the harbour", "harbour")]
    [InlineData("what did people say about the harbour", "harbour")]
    [InlineData("what did they say about the harbour", "harbour")]
    [InlineData("what are people saying about the harbour", "harbour")]
    [InlineData("harbour wall hit by storms", "harbour wall hit storms")]
    [InlineData("a ferry from Oslo", "ferry oslo")]
    [InlineData("Sanctions on Iran", "sanctions iran")]
    [InlineData("islands ferry", "islands ferry")]
    [InlineData("ferry line", "ferry line")]
    [InlineData("delayed three weeks", "delayed three weeks")]
    public void A_topic_alone_is_a_question(string text, string topics)
    {
        var question = QuestionReader.Read(text, Speakers, Now);

        Assert.Equal(topics, string.Join(' ', question.Topics));
        Assert.Equal((null, null, null, null), (question.Speaker, question.UnknownSpeaker, question.Phrase, question.Since));
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
    [InlineData("John Doe on cod", "John Doe", "cod")]
    [InlineData("about cod by John Doe", "John Doe", "cod")]
    [InlineData("everything John Doe said about cod", "John Doe", "cod")]
    [InlineData("please tell me what did John Doe say about cod", "John Doe", "cod")]
    [InlineData("what did the US say about cod", "the US", "cod")]
    [InlineData("what did the WHO say about cod", "the WHO", "cod")]
    [InlineData("what did Anna Lind say about cod", "Anna Lind", "cod")]
    [InlineData("statements by the union about cod", "the union", "cod")]
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
    [InlineData("lind on monday", "2026-11-16")]
    [InlineData("lind monday", "2026-11-16")]
    [InlineData("lind last monday", "2026-11-16")]
    [InlineData("lind this morning", "2026-11-20")]
    [InlineData("lind in the past 24 hours", "2026-11-19")]
    [InlineData("lind last 48h", "2026-11-18")]
    [InlineData("lind 3 days ago", "2026-11-17")]
    [InlineData("lind last five days", "2026-11-15")]
    [InlineData("lind since 18.11.2026", "2026-11-18")]
    [InlineData("lind since 18/11/2026", "2026-11-18")]
    [InlineData("lind since 11/18/2026", "2026-11-18")]
    [InlineData("lind since november 2025", "2025-11-01")]
    [InlineData("lind since 2025", "2025-01-01")]
    [InlineData("lind in 2025", "2025-01-01")]
    [InlineData("what did lind say yesterday?", "2026-11-19")]
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

    [Theory]
    [InlineData("who said we will vote since monday", "we will vote", "2026-11-16")]
    [InlineData("who said we will vote in the last 3 days?", "we will vote", "2026-11-17")]
    [InlineData("who said \"we will vote\" yesterday", "we will vote", "2026-11-19")]
    public void A_time_behind_remembered_words_is_none_of_them(string text, string phrase, string day)
    {
        var question = QuestionReader.Read(text, Speakers, Now);

        Assert.Equal((phrase, day), (question.Phrase, question.Since?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("ferry outlet:Northern Courier", "northern courier")]
    [InlineData("outlet:\"Northern Courier\" ferry", "northern courier")]
    [InlineData("ferry in the Northern Courier", "northern courier")]
    [InlineData("ferry in the northern courier since monday", "northern courier")]
    [InlineData("in the Guardian ferry", "guardian")]
    [InlineData("ferry according to Reuters", "reuters")]
    public void An_outlet_narrows_the_question(string text, string outlet)
    {
        var question = QuestionReader.Read(text, Speakers, Now);

        Assert.Equal((outlet, "ferry"), (question.Outlet, string.Join(' ', question.Topics)));
    }

    [Theory]
    [InlineData("heat in the sun")]
    [InlineData("ferry in the news")]
    [InlineData("talks in the Middle East")]
    public void A_place_or_thing_is_no_outlet(string text) => Assert.Null(QuestionReader.Read(text, Speakers, Now).Outlet);

    [Fact]
    public void Options_given_apart_win_over_the_text()
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["by"] = "Oravec",
            ["about"] = "the harbour deal",
            ["since"] = "7d",
            ["outlet"] = "The Courier",
            ["text"] = "positive step",
            ["sort"] = "newest",
        };

        var question = QuestionReader.Read("what did Lind say about cod since monday by:Marsh", options, Speakers, Now);

        Assert.Equal(("Dmitri Oravec", "positive step", "the courier"), (question.Speaker, question.Phrase, question.Outlet));
        Assert.Equal(["harbour", "deal"], question.Topics);
        Assert.Equal(new DateTimeOffset(2026, 11, 13, 0, 0, 0, TimeSpan.FromHours(1)), question.Since);
        Assert.Empty(question.Candidates);
    }

    [Fact]
    public void An_option_leaves_the_rest_of_the_question_as_it_is()
    {
        var question = QuestionReader.Read("by:Lind \"positive step\" since yesterday", Speakers, Now);

        Assert.Equal(("Mara Lind", "positive step"), (question.Speaker, question.Phrase));
        Assert.Equal(19, question.Since?.Day);
    }

    [Theory]
    [InlineData("what did Lind say about Iran?", "about Iran")]
    [InlineData("quotes by Lind on the EU “summit”", "about EU")]
    [InlineData("by:Lind about:\"North Pier\"", "about North Pier")]
    public void A_topic_is_echoed_as_it_was_typed(string text, string chip) =>
        Assert.Contains(chip, QuestionChips.Of(QuestionReader.Read(text, Speakers, Now)));

    [Fact]
    public void The_question_is_echoed_as_it_was_understood()
    {
        var question = QuestionReader.Read("did lind say “positive step” about ferry talks since monday in the Northern Courier", Speakers, Now);

        Assert.Equal(["by Mara Lind", "about ferry talks", "with the words “positive step”", "since Mon 16 Nov 2026", "in northern courier"], QuestionChips.Of(question));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("who said")]
    [InlineData("what did")]
    [InlineData("what did say")]
    [InlineData("by about on since:")]
    [InlineData("who said \"\"")]
    public void A_question_of_nothing_asks_for_everything(string text)
    {
        var question = QuestionReader.Read(text, Speakers, Now);

        Assert.Empty(QuestionChips.Of(question));
    }

    [Theory]
    [InlineData("what did Lind say about the ferry everywhere?", true, "ferry")]
    [InlineData("everywhere: what did Lind say about the ferry?", true, "ferry")]
    [InlineData("lind ferry in:everywhere", true, "ferry")]
    [InlineData("lind ferry everywhere in:\"this channel\"", false, "ferry")]
    [InlineData("what did Lind say about everywhere to go", false, "everywhere go")]
    public void Everywhere_is_where_to_look_at_the_beginning_and_the_end_of_a_question(string text, bool isEverywhere, string topics)
    {
        var question = QuestionReader.Read(text, Speakers, Now);

        Assert.Equal(("Mara Lind", isEverywhere, topics), (question.Speaker, question.IsEverywhere, string.Join(' ', question.Topics)));
    }

    [Fact]
    public void Any_text_at_all_is_a_question() =>
        Gen.String[Gen.Char, 0, 4500].Sample(text => QuestionReader.Read(text, Speakers, Now) is not null, iter: 300);

    [Fact]
    public void Any_options_are_a_question() =>
        Gen.String[Gen.Char, 0, 60].Array[5].Sample(values =>
        {
            string[] names = ["by", "about", "SINCE", "outlet", "text"];

            return QuestionReader.Read("what did Lind say", names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal), Speakers, Now) is not null;
        });

    [Fact]
    public void Any_mixture_of_question_words_is_a_question()
    {
        string[] words = ["what", "did", "lind", "say", "about", "“", "”", "\"", "since", "last", "7d", "3", "days", "november", "by:", "about:", "'", "’s", "marsh", "in", "the", "18", "2026-11-18", "who", "said", "John", "on", "by", "from", "Courier", "U.I.", "2025", "ago", "ever", "outlet:", "US", "2026", "february", "29", "0", "99999999999"];

        Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 12].Sample(chosen => QuestionReader.Read(string.Join(' ', chosen), Speakers, Now) is not null, iter: 2000);
    }
}
