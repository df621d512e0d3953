namespace DigestBot.Loopback.Tests.Discord.Validation;

public sealed class MessageBodyTests : DiscordTest
{
    [Theory]
    [InlineData("content", 2000)]
    [InlineData("embeds.0.title", 256)]
    [InlineData("embeds.0.description", 4096)]
    [InlineData("embeds.0.footer.text", 2048)]
    [InlineData("embeds.0.author.name", 256)]
    [InlineData("embeds.0.fields.0.name", 256)]
    [InlineData("embeds.0.fields.0.value", 1024)]
    [InlineData("components.0.components.0.label", 80)]
    [InlineData("components.0.components.0.custom_id", 100)]
    public async Task Text_ends_at_its_limit(string path, int limit)
    {
        var fits = await PostAsync(Body(path, new string('x', limit)));
        var tooLong = await PostAsync(Body(path, new string('x', limit + 1)));

        Assert.Equal(200, fits.Status);
        Assert.Contains(tooLong.ErrorAt(path), new[] { "BASE_TYPE_MAX_LENGTH", "BASE_TYPE_BAD_LENGTH" });
    }

    [Fact]
    public async Task Length_is_counted_in_UTF16_units()
    {
        var reply = await PostAsync(Body("content", string.Concat(Enumerable.Repeat("😀", 1001))));

        Assert.Equal("BASE_TYPE_MAX_LENGTH", reply.ErrorAt("content"));
    }

    [Fact]
    public async Task All_embeds_together_hold_six_thousand_letters()
    {
        var fits = await PostAsync(Embeds(3000, 3000));
        var tooLong = await PostAsync(Embeds(3000, 3001));

        Assert.Equal((200, "MAX_EMBED_SIZE_EXCEEDED"), (fits.Status, tooLong.ErrorAt("embeds")));
    }

    [Theory]
    [InlineData("""{"embeds":[{},{},{},{},{},{},{},{},{},{},{}]}""", "embeds", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"embeds":[{"title":"x","color":16777216}]}""", "embeds.0.color", "NUMBER_TYPE_MAX")]
    [InlineData("""{"embeds":[{"title":"x","url":"ftp://a.example/"}]}""", "embeds.0.url", "URL_TYPE_INVALID_SCHEME")]
    [InlineData("""{"embeds":[{"title":"x","url":"harbour"}]}""", "embeds.0.url", "URL_TYPE_INVALID_URL")]
    [InlineData("""{"embeds":[{"title":"x","timestamp":"yesterday"}]}""", "embeds.0.timestamp", "DATE_TIME_TYPE_PARSE")]
    [InlineData("""{"embeds":[{"title":"x","fields":[{"name":"","value":"v"}]}]}""", "embeds.0.fields.0.name", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"embeds":[{"title":"x","fields":[{"name":"n"}]}]}""", "embeds.0.fields.0.value", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"embeds":{"title":"x"}}""", "embeds", "LIST_TYPE_CONVERT")]
    [InlineData("""{"content":7}""", "content", "STRING_TYPE_CONVERT")]
    [InlineData("""{"content":"x","tts":"yes"}""", "tts", "BOOLEAN_TYPE_CONVERT")]
    [InlineData("""{"content":"x","nonce":"12345678901234567890123456"}""", "nonce", "BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["all"]}}""", "allowed_mentions.parse.0", "BASE_TYPE_CHOICES")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE")]
    public async Task A_message_that_breaks_a_rule_is_refused(string body, string path, string code)
    {
        var reply = await PostAsync(body);

        Assert.Equal((400, 50035, code), (reply.Status, reply.Code, reply.ErrorAt(path)));
    }

    [Theory]
    [InlineData("""[{"type":10,"content":"x"}]""", "components.0.type", "UNION_TYPE_CHOICES")]
    [InlineData("""[{"type":1,"components":[]}]""", "components.0.components", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{"type":1,"components":[{"type":2,"style":1,"label":"A"}]}]""", "components.0.components.0", "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED")]
    [InlineData("""[{"type":1,"components":[{"type":2,"style":5,"label":"A"}]}]""", "components.0.components.0", "BUTTON_COMPONENT_URL_REQUIRED")]
    [InlineData("""[{"type":1,"components":[{"type":2,"style":5,"label":"A","custom_id":"a","url":"https://a.example/"}]}]""", "components.0.components.0", "BUTTON_COMPONENT_CUSTOM_ID_AND_URL")]
    [InlineData("""[{"type":1,"components":[{"type":2,"style":1,"custom_id":"a"}]}]""", "components.0.components.0", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED")]
    [InlineData("""[{"type":1,"components":[{"type":2,"style":1,"label":"A","custom_id":"a"},{"type":2,"style":1,"label":"B","custom_id":"a"}]}]""", "components.0.components.1.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED")]
    [InlineData("""[{"type":1,"components":[{"type":3,"custom_id":"s","options":[]}]}]""", "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"A","value":"a"}]},{"type":2,"style":1,"label":"B","custom_id":"b"}]}]""", "components.0.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED")]
    [InlineData("""[{"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"A","value":"a"},{"label":"B","value":"a"}]}]}]""", "components.0.components.0.options.1.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED")]
    [InlineData("""[{"type":1,"components":[{"type":4,"custom_id":"t","style":1,"label":"T"}]}]""", "components.0.components.0.type", "UNION_TYPE_CHOICES")]
    public async Task Legacy_components_keep_their_rules(string components, string path, string code)
    {
        var reply = await PostAsync($$"""{"content":"x","components":{{components}}}""");

        Assert.Equal(code, reply.ErrorAt(path));
    }

    [Fact]
    public async Task There_are_at_most_five_rows()
    {
        var rows = string.Join(',', Enumerable.Range(0, 6).Select(i => $$"""{"type":1,"components":[{"type":2,"style":1,"label":"A","custom_id":"{{i}}"}]}"""));

        Assert.Equal("BASE_TYPE_BAD_LENGTH", (await PostAsync($$"""{"content":"x","components":[{{rows}}]}""")).ErrorAt("components"));
    }

    [Theory]
    [InlineData("""[{"type":9,"components":[{"type":10,"content":"x"}]}]""", "components.0.accessory", "BASE_TYPE_REQUIRED")]
    [InlineData("""[{"type":9,"components":[{"type":14}],"accessory":{"type":2,"style":5,"label":"A","url":"https://a.example/"}}]""", "components.0.components.0.type", "UNION_TYPE_CHOICES")]
    [InlineData("""[{"type":17,"components":[{"type":17,"components":[{"type":10,"content":"x"}]}]}]""", "components.0.components.0.type", "UNION_TYPE_CHOICES")]
    [InlineData("""[{"type":10,"content":""}]""", "components.0.content", "BASE_TYPE_REQUIRED")]
    [InlineData("""[{"type":14,"spacing":3}]""", "components.0.spacing", "BASE_TYPE_CHOICES")]
    public async Task Newer_components_keep_their_rules(string components, string path, string code)
    {
        var reply = await PostAsync($$"""{"flags":32768,"components":{{components}}}""");

        Assert.Equal(code, reply.ErrorAt(path));
    }

    [Fact]
    public async Task A_message_holds_forty_components_those_within_others_too()
    {
        var fits = await PostAsync(Container(39));
        var tooMany = await PostAsync(Container(40));

        Assert.Equal((200, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"), (fits.Status, tooMany.ErrorAt("components")));
    }

    [Fact]
    public async Task The_texts_of_a_message_hold_four_thousand_letters_together()
    {
        var text = new string('x', 2001);

        var reply = await PostAsync($$"""{"flags":32768,"components":[{"type":10,"content":"{{text}}"},{"type":10,"content":"{{text}}"}]}""");

        Assert.Equal("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", reply.ErrorAt("components"));
    }

    [Fact]
    public async Task Deeply_nested_bodies_are_refused_without_harm()
    {
        var nested = string.Concat(Enumerable.Repeat("""{"type":17,"components":[""", 30)) + string.Concat(Enumerable.Repeat("]}", 30));

        Assert.Equal(400, (await PostAsync($$"""{"flags":32768,"components":[{{nested}}]}""")).Status);
    }

    private static string Body(string path, string text)
    {
        const string Button = """{"type":2,"style":1,"label":"A","custom_id":"a"}""";
        return path switch
        {
            "content" => $$"""{"content":"{{text}}"}""",
            "embeds.0.footer.text" => $$$"""{"embeds":[{"title":"x","footer":{"text":"{{{text}}}"}}]}""",
            "embeds.0.author.name" => $$$"""{"embeds":[{"title":"x","author":{"name":"{{{text}}}"}}]}""",
            "embeds.0.fields.0.name" => $$"""{"embeds":[{"fields":[{"name":"{{text}}","value":"v"}]}]}""",
            "embeds.0.fields.0.value" => $$"""{"embeds":[{"fields":[{"name":"n","value":"{{text}}"}]}]}""",
            "components.0.components.0.label" => $$"""{"content":"x","components":[{"type":1,"components":[{{Button.Replace("\"A\"", $"\"{text}\"", StringComparison.Ordinal)}}]}]}""",
            "components.0.components.0.custom_id" => $$"""{"content":"x","components":[{"type":1,"components":[{{Button.Replace("\"a\"", $"\"{text}\"", StringComparison.Ordinal)}}]}]}""",
            _ => $$"""{"embeds":[{"{{path.Split('.')[^1]}}":"{{text}}"}]}""",
        };
    }

    private static string Embeds(int first, int second) =>
        $$"""{"embeds":[{"description":"{{new string('x', first)}}"},{"description":"{{new string('x', second)}}"}]}""";

    private static string Container(int texts) =>
        $$"""{"flags":32768,"components":[{"type":17,"components":[{{string.Join(',', Enumerable.Repeat("""{"type":10,"content":"x"}""", texts))}}]}]}""";

    private Task<RestReply> PostAsync(string body) => Rest.SendAsync("POST", Messages, body);
}
