namespace DigestBot.Loopback.Tests.Discord.Interactions;

public sealed class AnswerTests : DiscordTest
{
    private const string Message = """{"type":4,"data":{"content":"answer","allowed_mentions":{"parse":[]}}}""";

    [Fact]
    public async Task An_answer_needs_no_token_of_the_bot()
    {
        using var stranger = new RestClient(Discord.Root, authorization: null);
        var (id, token) = Interact("""{"name":"news"}""");

        var reply = await stranger.SendAsync("POST", $"interactions/{id}/{token}/callback", Message);

        Assert.Equal((204, ""), (reply.Status, reply.Text));
        Assert.Equal("answer", (string?)Assert.Single(Discord.Messages(Channel))["content"]);
    }

    [Fact]
    public async Task An_answer_may_be_asked_for_what_came_of_it()
    {
        var (id, token) = Interact("""{"name":"news"}""");

        var reply = await Rest.SendAsync("POST", $"interactions/{id}/{token}/callback?with_response=true", Message);

        Assert.Equal((200, id, "answer"), (reply.Status, (string?)reply.Body!["interaction"]!["id"], (string?)reply.Body["resource"]!["message"]!["content"]));
    }

    [Fact]
    public async Task A_second_answer_is_refused()
    {
        var interaction = Interact("""{"name":"news"}""");
        await AnswerAsync(interaction, Message);

        var second = await AnswerAsync(interaction, Message);

        Assert.Equal((400, 40060), (second.Status, second.Code));
        Assert.Equal(["answered_twice"], Violations());
    }

    [Theory]
    [InlineData(3000, 204)]
    [InlineData(3001, 404)]
    public async Task An_answer_has_three_seconds(int milliseconds, int status)
    {
        var interaction = Interact("""{"name":"news"}""");

        Time.Advance(TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal(status, (await AnswerAsync(interaction, Message)).Status);
    }

    [Fact]
    public async Task An_answer_that_is_late_is_to_something_unknown()
    {
        var interaction = Interact("""{"name":"news"}""");
        Time.Advance(TimeSpan.FromSeconds(4));

        var late = await AnswerAsync(interaction, Message);
        var followed = await Rest.SendAsync("POST", Webhook(interaction), """{"content":"x","allowed_mentions":{"parse":[]}}""");

        Assert.Equal((10062, 10015), (late.Code, followed.Code));
        Assert.Equal(["answered_late"], Violations());
    }

    [Fact]
    public async Task An_answer_to_what_never_was_is_refused()
    {
        Assert.Equal(10062, (await AnswerAsync(("1", "token"), Message)).Code);
    }

    [Theory]
    [InlineData("""{"name":"news"}""", 6)]
    [InlineData("""{"name":"news"}""", 7)]
    [InlineData("""{"name":"news"}""", 8)]
    [InlineData("""{"name":"news"}""", 1)]
    [InlineData("""{"type":4,"name":"news"}""", 4)]
    [InlineData("""{"type":4,"name":"news"}""", 9)]
    [InlineData("""{"type":5,"custom_id":"form"}""", 9)]
    [InlineData("""{"type":5,"custom_id":"form"}""", 7)]
    public async Task An_answer_fits_to_what_was_done(string script, int type)
    {
        var reply = await AnswerAsync(Interact(script), $$$"""{"type":{{{type}}},"data":{"content":"x"}}""");

        Assert.Equal("BASE_TYPE_CHOICES", reply.ErrorAt("type"));
    }

    [Fact]
    public async Task An_answer_that_was_refused_can_be_made_good()
    {
        var interaction = Interact("""{"name":"news"}""");

        var wrong = await AnswerAsync(interaction, $$$"""{"type":4,"data":{"content":"{{{new string('x', 2001)}}}"}}""");
        var right = await AnswerAsync(interaction, Message);

        Assert.Equal(("BASE_TYPE_MAX_LENGTH", 204), (wrong.ErrorAt("data.content"), right.Status));
    }

    [Fact]
    public async Task Answers_wake_users_alone_where_nothing_is_said()
    {
        await AnswerAsync(Interact("""{"name":"news"}"""), $$$"""{"type":4,"data":{"content":"@everyone <@{{{Discord.PersonId}}}>"}}""");

        var message = Assert.Single(Discord.Messages(Channel));
        Assert.False((bool)message["mention_everyone"]!);
        Assert.Single(message["mentions"]!.AsArray());
    }

    [Fact]
    public async Task An_answer_for_one_reader_is_not_in_the_channel()
    {
        await AnswerAsync(Interact("""{"name":"news"}"""), """{"type":4,"data":{"content":"psst","flags":64,"allowed_mentions":{"parse":[]}}}""");

        Assert.Single(Discord.Messages(Channel));
        Assert.Empty((await Rest.SendAsync("GET", Messages)).Body!.AsArray());
    }

    [Theory]
    [InlineData(25, "x", "BASE_TYPE_REQUIRED", 204)]
    [InlineData(26, "x", "BASE_TYPE_BAD_LENGTH", 400)]
    public async Task There_are_at_most_twenty_five_suggestions(int count, string name, string code, int status)
    {
        var choices = string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"name":"{{name}}{{i}}","value":"{{i}}"}"""));

        var reply = await AnswerAsync(Interact("""{"type":4,"name":"news","options":{"by":"m"},"focused":"by"}"""), $$$"""{"type":8,"data":{"choices":[{{{choices}}}]}}""");

        Assert.Equal((status, status == 400 ? code : null), (reply.Status, reply.ErrorAt("data.choices")));
    }

    [Fact]
    public async Task A_suggestion_is_named_in_a_hundred_letters()
    {
        var choice = $$"""{"name":"{{new string('x', 101)}}","value":"1"}""";

        var reply = await AnswerAsync(Interact("""{"type":4,"name":"news"}"""), $$$"""{"type":8,"data":{"choices":[{{{choice}}}]}}""");

        Assert.Equal("BASE_TYPE_BAD_LENGTH", reply.ErrorAt("data.choices.0.name"));
    }

    [Theory]
    [InlineData("""{"custom_id":"f","title":"Settings","components":[{"type":1,"components":[{"type":4,"custom_id":"t","style":1,"label":"Text"}]}]}""", 204, null, "")]
    [InlineData("""{"custom_id":"f","title":"Settings","components":[{"type":18,"label":"Zone","component":{"type":4,"custom_id":"t","style":1}}]}""", 204, null, "")]
    [InlineData("""{"custom_id":"f","title":"123456789012345678901234567890123456789012345_","components":[{"type":10,"content":"x"}]}""", 400, "BASE_TYPE_BAD_LENGTH", "data.title")]
    [InlineData("""{"custom_id":"f","title":"Settings","components":[]}""", 400, "BASE_TYPE_BAD_LENGTH", "data.components")]
    [InlineData("""{"title":"Settings","components":[{"type":10,"content":"x"}]}""", 400, "BASE_TYPE_REQUIRED", "data.custom_id")]
    public async Task A_form_keeps_its_rules(string form, int status, string? code, string path)
    {
        var reply = await AnswerAsync(Interact("""{"name":"news"}"""), $$"""{"type":9,"data":{{form}}}""");

        Assert.Equal((status, code), (reply.Status, code is null ? null : reply.ErrorAt(path)));
    }

    [Fact]
    public async Task Tests_can_wait_for_an_answer()
    {
        var interaction = Interact("""{"name":"news"}""");
        var waiting = Discord.CallbackAsync(interaction.Id, Ending);

        await AnswerAsync(interaction, Message);

        Assert.Equal("answer", (string?)(await waiting)["data"]!["content"]);
    }
}
