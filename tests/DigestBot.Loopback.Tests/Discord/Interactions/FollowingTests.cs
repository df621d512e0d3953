namespace DigestBot.Loopback.Tests.Discord.Interactions;

public sealed class FollowingTests : DiscordTest
{
    private const string Edit = """{"content":"answer","allowed_mentions":{"parse":[]}}""";

    [Fact]
    public async Task A_deferred_answer_is_loading_until_it_is_edited()
    {
        var interaction = await DeferredAsync();
        var loading = await Rest.SendAsync("GET", $"{Webhook(interaction)}/messages/@original");

        var edited = await Rest.SendAsync("PATCH", $"{Webhook(interaction)}/messages/%40original", Edit);

        Assert.Equal((128, 0, "answer"), ((int)loading.Body!["flags"]!, (int)edited.Body!["flags"]!, (string?)edited.Body["content"]));
    }

    [Fact]
    public async Task A_deferral_settles_who_sees_the_answer()
    {
        var interaction = await DeferredAsync(flags: 64);

        var edited = await Rest.SendAsync("PATCH", $"{Webhook(interaction)}/messages/@original", Edit);

        Assert.Equal(64, (int)edited.Body!["flags"]!);
    }

    [Fact]
    public async Task A_deferred_answer_can_become_one_of_components()
    {
        var interaction = await DeferredAsync();

        var edited = await Rest.SendAsync("PATCH", $"{Webhook(interaction)}/messages/@original", """{"flags":32768,"components":[{"type":10,"content":"x"}],"allowed_mentions":{"parse":[]}}""");

        Assert.Equal((200, 32768), (edited.Status, (int)edited.Body!["flags"]!));
        Assert.Empty(Violations());
    }

    [Fact]
    public async Task Other_flags_than_for_one_reader_do_not_belong_on_a_deferral()
    {
        await DeferredAsync(flags: 32768);

        Assert.Equal(["deferral_flags"], Violations());
    }

    [Fact]
    public async Task What_follows_is_a_message_of_its_own()
    {
        var interaction = Interact("""{"name":"news"}""");
        await AnswerAsync(interaction, $$"""{"type":4,"data":{{Edit}}}""");

        var followed = await Rest.SendAsync("POST", Webhook(interaction), """{"content":"more","flags":64,"allowed_mentions":{"parse":[]}}""");

        Assert.Equal((200, 64), (followed.Status, (int)followed.Body!["flags"]!));
        Assert.Equal(["answer", "more"], Discord.Messages(Channel).Select(message => (string?)message["content"]));
    }

    [Fact]
    public async Task What_follows_a_deferral_completes_it_which_is_a_violation()
    {
        var interaction = await DeferredAsync();

        await Rest.SendAsync("POST", Webhook(interaction), """{"content":"answer","flags":64,"allowed_mentions":{"parse":[]}}""");

        var message = Assert.Single(Discord.Messages(Channel));
        Assert.Equal(("answer", 0), ((string?)message["content"], (int)message["flags"]!));
        Assert.Equal(["followup_ends_deferral"], Violations());
    }

    [Fact]
    public async Task A_message_that_followed_can_be_edited_and_taken_away()
    {
        var interaction = Interact("""{"name":"news"}""");
        await AnswerAsync(interaction, $$"""{"type":4,"data":{{Edit}}}""");
        var id = (string?)(await Rest.SendAsync("POST", Webhook(interaction), Edit)).Body!["id"];

        var edited = await Rest.SendAsync("PATCH", $"{Webhook(interaction)}/messages/{id}", """{"content":"more","allowed_mentions":{"parse":[]}}""");
        var deleted = await Rest.SendAsync("DELETE", $"{Webhook(interaction)}/messages/{id}");

        Assert.Equal(("more", 204), ((string?)edited.Body!["content"], deleted.Status));
        Assert.Single(Discord.Messages(Channel));
    }

    [Fact]
    public async Task An_answer_that_was_taken_away_is_unknown()
    {
        var interaction = await DeferredAsync();

        await Rest.SendAsync("DELETE", $"{Webhook(interaction)}/messages/@original");

        Assert.Equal(10008, (await Rest.SendAsync("PATCH", $"{Webhook(interaction)}/messages/@original", Edit)).Code);
    }

    [Theory]
    [InlineData(15 * 60, 200, null)]
    [InlineData((15 * 60) + 1, 401, 50027)]
    public async Task A_token_lives_fifteen_minutes(int seconds, int status, int? code)
    {
        var interaction = await DeferredAsync();

        Time.Advance(TimeSpan.FromSeconds(seconds));
        var edited = await Rest.SendAsync("PATCH", $"{Webhook(interaction)}/messages/@original", Edit);

        Assert.Equal((status, code), (edited.Status, edited.Code));
    }

    [Fact]
    public async Task Nothing_follows_before_the_first_answer()
    {
        var interaction = Interact("""{"name":"news"}""");

        var followed = await Rest.SendAsync("POST", Webhook(interaction), Edit);

        Assert.Equal((404, 10015), (followed.Status, followed.Code));
    }

    [Fact]
    public async Task A_token_that_was_refused_is_not_used_again()
    {
        var interaction = Interact("""{"name":"news"}""");

        await Rest.SendAsync("POST", Webhook(interaction), Edit);
        await Rest.SendAsync("POST", Webhook(interaction), Edit);

        Assert.Equal(["dead_token_used_again"], Violations());
    }

    [Fact]
    public async Task The_sixth_edit_within_two_seconds_is_refused()
    {
        var interaction = await DeferredAsync();
        var statuses = new List<int>();

        for (var i = 0; i < 6; i++)
        {
            statuses.Add((await Rest.SendAsync("PATCH", $"{Webhook(interaction)}/messages/@original", Edit)).Status);
        }

        Assert.Equal([200, 200, 200, 200, 200, 429], statuses);
    }

    [Fact]
    public async Task Scripts_see_how_an_interaction_was_answered()
    {
        var interaction = Interact("""{"name":"news"}""");
        Time.Advance(TimeSpan.FromMilliseconds(250));
        await AnswerAsync(interaction, """{"type":5}""");
        await Rest.SendAsync("PATCH", $"{Webhook(interaction)}/messages/@original", Edit);

        var shown = await Discord.SettledAsync(interaction.Id, Ending);

        Assert.Equal((5, 250.0, "answer"), ((int)shown["callback"]!["type"]!, (double)shown["callbackMs"]!, (string?)shown["edits"]![0]!["body"]!["content"]));
    }

    private async Task<(string Id, string Token)> DeferredAsync(int flags = 0)
    {
        var interaction = Interact("""{"name":"news"}""");
        Assert.Equal(204, (await AnswerAsync(interaction, $$$"""{"type":5,"data":{"flags":{{{flags}}}}}""")).Status);
        return interaction;
    }
}
