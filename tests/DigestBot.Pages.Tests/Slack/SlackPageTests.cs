using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DigestBot.Pages.Tests.Slack;

/// <summary>What a person sees and does on the page of the loopback Slack.</summary>
public sealed class SlackPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_digest_stands_in_the_channel_and_its_stories_are_read_in_the_thread()
    {
        await using var room = await SlackNewsroom.OpenAsync(chromium);

        await room.PostDigestAsync();
        await Expect(room.Messages.Last).ToContainTextAsync("5 stories from 17 articles, 4 sources");
        await room.Messages.Last.GetByRole(AriaRole.Button, new() { Name = "5 replies" }).ClickAsync();

        await Expect(room.Replies).ToHaveCountAsync(6);
        await Expect(room.Replies.Nth(1)).ToContainTextAsync("Ferry strike ends after all-night talks in Port Averin");
        await Expect(room.Replies.Filter(new() { HasText = "The islands lost eleven days" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_question_is_answered_with_cards_whose_buttons_lead_on()
    {
        await using var room = await SlackNewsroom.OpenAsync(chromium);

        await room.SayAsync("/whosaid what did Okonjo say about the strike?");
        await Expect(room.Messages.Last).ToContainTextAsync("“Nobody won this strike”");
        await Expect(room.Messages.Last).ToContainTextAsync("Only visible to you");
        await room.Messages.Last.GetByRole(AriaRole.Button, new() { Name = "Context" }).First.ClickAsync();

        await Expect(room.Messages).ToHaveCountAsync(2);
        await Expect(room.Messages.Last).ToContainTextAsync("Ferry strike ends after all-night talks in Port Averin");
    }

    [Fact]
    public async Task Pages_are_turned_in_the_same_message()
    {
        await using var room = await SlackNewsroom.OpenAsync(chromium);
        await room.SayAsync("/whosaid strike");
        await Expect(room.Messages.Last).ToContainTextAsync("Page 1 of");

        await room.Messages.Last.GetByRole(AriaRole.Button, new() { Name = "›" }).ClickAsync();

        await Expect(room.Messages.Last).ToContainTextAsync("Page 2 of");
        await Expect(room.Messages).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_bare_command_opens_a_form_in_which_a_speaker_is_found_by_a_few_letters()
    {
        await using var room = await SlackNewsroom.OpenAsync(chromium);

        await room.SayAsync("/whosaid");
        await room.Dialogue.GetByRole(AriaRole.Combobox).First.PressSequentiallyAsync("okonj");
        await room.Dialogue.GetByRole(AriaRole.Option).Filter(new() { HasText = "Marit Okonjo" }).ClickAsync();
        await room.Dialogue.Locator("footer button.primary").ClickAsync();

        await Expect(room.Messages.Last).ToContainTextAsync("by Marit Okonjo");
        await Expect(room.Dialogue).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("Who said this?", "Nobody won this strike")]
    [InlineData("Summarize links", "http")]
    public async Task A_messages_menu_acts_on_the_message(string entry, string said)
    {
        await using var room = await SlackNewsroom.OpenAsync(chromium);
        room.Hear("“Nobody won this strike” https://averingazette.example/2026/11/18/ferry-strike-ends");
        await Expect(room.Messages).ToHaveCountAsync(1);

        await room.Messages.First.HoverAsync();
        await room.Messages.First.GetByRole(AriaRole.Button, new() { Name = entry }).ClickAsync();

        await Expect(room.Messages).ToHaveCountAsync(2);
        await Expect(room.Messages.Last).ToContainTextAsync(entry == "Summarize links" ? "Ferry strike ends after all-night talks in Port Averin" : said);
    }

    [Fact]
    public async Task The_apps_home_shows_schedules_sources_and_what_was_quoted_and_sets_things_up()
    {
        await using var room = await SlackNewsroom.OpenAsync(chromium);
        await room.PostDigestAsync();

        await room.Page.GetByText("DigestBot · Home").ClickAsync();
        await Expect(room.Page.Locator(".home")).ToContainTextAsync("5 stories at most");
        await Expect(room.Page.Locator(".home")).ToContainTextAsync("Quoted today");
        await room.Page.Locator(".home").GetByRole(AriaRole.Button, new() { Name = "Schedule a digest" }).ClickAsync();

        await Expect(room.Dialogue).ToBeVisibleAsync();
        await Expect(room.Dialogue).ToContainTextAsync("When");
    }
}
