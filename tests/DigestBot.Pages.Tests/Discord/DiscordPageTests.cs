using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DigestBot.Pages.Tests.Discord;

/// <summary>What a person sees and does on the page of the loopback Discord.</summary>
public sealed class DiscordPageTests(Chromium chromium, DiscordNewsroom newsroom) : IClassFixture<DiscordNewsroom>
{
    [Fact]
    public async Task A_digest_reads_as_headlines_sentences_sources_and_quotes()
    {
        await using var room = await newsroom.VisitAsync(chromium);

        await room.PostDigestAsync();

        var digest = room.Messages.Last;
        await Expect(digest).ToContainTextAsync("5 stories from 17 articles, 4 sources");
        await Expect(digest).ToContainTextAsync("Ferry strike ends after all-night talks in Port Averin");
        await Expect(digest).ToContainTextAsync("The islands lost eleven days");
        await Expect(digest).ToContainTextAsync("Marit Okonjo, general secretary of the Federation of Island Seafarers");
        await Expect(digest.GetByRole(AriaRole.Link, new() { Name = "Ferry strike ends after all-night talks in Port Averin" })).ToHaveAttributeAsync("href", "https://averingazette.example/2026/11/18/ferry-strike-ends");
    }

    [Fact]
    public async Task A_question_is_answered_with_quote_cards_that_only_who_asked_sees()
    {
        await using var room = await newsroom.VisitAsync(chromium);

        await room.SayAsync("/whosaid text: what did Okonjo say about the strike?");

        var answer = room.Messages.Last;
        await Expect(answer).ToContainTextAsync("“Nobody won this strike”");
        await Expect(answer).ToContainTextAsync("Marit Okonjo, general secretary of the Federation of Island Seafarers");
        await Expect(answer).ToContainTextAsync("by Marit Okonjo · about strike");
        await Expect(answer).ToContainTextAsync("Only you can see this");
    }

    [Fact]
    public async Task A_remembered_quote_is_compared_with_what_was_said()
    {
        await using var room = await newsroom.VisitAsync(chromium);

        await room.SayAsync("/check quote: Okonjo said \"nobody won this strike\"");

        await Expect(room.Messages.Last).ToContainTextAsync("Nobody won this strike");
        await Expect(room.Messages.Last).ToContainTextAsync("Marit Okonjo");
    }

    [Fact]
    public async Task Commands_and_their_options_are_offered_and_a_speaker_is_found_by_a_few_letters()
    {
        await using var room = await newsroom.VisitAsync(chromium);

        await room.Line.PressSequentiallyAsync("/speak");
        await room.Offers.Filter(new() { HasText = "/speaker show" }).ClickAsync();
        await room.Offers.Filter(new() { HasText = "name:" }).ClickAsync();
        await room.Line.PressSequentiallyAsync("okonj");
        await room.Offers.Filter(new() { HasText = "Marit Okonjo" }).First.ClickAsync();
        await room.Line.PressAsync("Escape");
        await room.Line.PressAsync("Enter");

        await Expect(room.Messages.Last).ToContainTextAsync("Federation of Island Seafarers");
    }

    [Fact]
    public async Task Pages_are_turned_in_the_same_message()
    {
        await using var room = await newsroom.VisitAsync(chromium);
        await room.SayAsync("/whosaid text: strike");
        await Expect(room.Messages.Last.GetByRole(AriaRole.Button, new() { Name = "2/" })).ToBeVisibleAsync();
        var count = await room.Messages.CountAsync();

        await room.Messages.Last.GetByRole(AriaRole.Button, new() { Name = "2/" }).ClickAsync();

        await Expect(room.Messages.Last.GetByRole(AriaRole.Button, new() { Name = "Back" })).ToBeVisibleAsync();
        await Expect(room.Messages).ToHaveCountAsync(count);
    }

    [Fact]
    public async Task A_private_answer_is_shown_to_all_by_its_button()
    {
        await using var room = await newsroom.VisitAsync(chromium);
        await room.SayAsync("/whosaid text: what did Okonjo say about the strike?");
        await Expect(room.Messages.Last).ToContainTextAsync("Only you can see this");

        await room.Messages.Last.GetByRole(AriaRole.Button, new() { Name = "Share to channel" }).ClickAsync();

        await Expect(room.Messages.Last).Not.ToContainTextAsync("Only you can see this");
        await Expect(room.Messages.Last).ToContainTextAsync("“Nobody won this strike”");
    }

    [Fact]
    public async Task A_dialogue_is_filled_in_and_what_was_asked_for_is_answered()
    {
        await using var room = await newsroom.VisitAsync(chromium);
        await room.PostDigestAsync();

        await room.Messages.Last.GetByRole(AriaRole.Button, new() { Name = "Who said what" }).ClickAsync();
        await room.Dialogue.GetByLabel("Text").FillAsync("what did Okonjo say about the strike?");
        await room.Dialogue.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();

        await Expect(room.Messages.Last).ToContainTextAsync("“Nobody won this strike”");
    }
}
