using System.Text.Json.Nodes;
using CsCheck;
using DigestBot.Loopback.Slack.Validation;

namespace DigestBot.Loopback.Tests.Slack;

public sealed class BlockRulesTests
{
    private static readonly string[] Words =
    [
        "type", "section", "actions", "rich_text", "rich_text_list", "rich_text_section", "elements", "text", "button", "static_select", "options", "value", "input",
        "element", "label", "accessory", "confirm", "block_id", "table", "rows", "context", "image", "plain_text", "mrkdwn", "url", "style",
    ];

    [Theory]
    [InlineData("""{"type":"divider"}""")]
    [InlineData("""{"type":"header","text":{"type":"plain_text","text":"Morning"},"level":2}""")]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"*a*","verbatim":true}}""")]
    [InlineData("""{"type":"section","fields":[{"type":"plain_text","text":"a"}],"accessory":{"type":"image","image_url":"https://news.example/a.png","alt_text":"a"}}""")]
    [InlineData("""{"type":"context","elements":[{"type":"mrkdwn","text":"a"},{"type":"image","image_url":"https://news.example/a.png","alt_text":"a"}]}""")]
    [InlineData("""{"type":"image","image_url":"https://news.example/a.png","alt_text":"a","title":{"type":"plain_text","text":"t"}}""")]
    [InlineData("""{"type":"markdown","text":"**a**"}""")]
    [InlineData("""{"type":"rich_text","elements":[]}""")]
    [InlineData("""{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"a","style":{"bold":true}},{"type":"link","url":"https://news.example/"}]}]}""")]
    [InlineData("""{"type":"rich_text","elements":[{"type":"rich_text_list","style":"bullet","elements":[{"type":"rich_text_section","elements":[]}]},{"type":"rich_text_quote","elements":[]}]}""")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"action_id":"a","style":"primary"},{"type":"button","text":{"type":"plain_text","text":"b"},"action_id":"b","url":"https://news.example/"}]}""")]
    [InlineData("""{"type":"actions","elements":[{"type":"static_select","action_id":"s","options":[{"text":{"type":"plain_text","text":"a"},"value":"a"}]}]}""")]
    [InlineData("""{"type":"actions","elements":[{"type":"overflow","options":[{"text":{"type":"plain_text","text":"a"},"value":"a","url":"https://news.example/"}]}]}""")]
    [InlineData("""{"type":"table","rows":[[{"type":"raw_text","text":"a"}]]}""")]
    public void A_good_block_is_taken(string block) => Assert.Empty(ProblemsOf($"[{block}]"));

    [Theory]
    [InlineData("""{"type":"carousel"}""", "/blocks/0", "unsupported type")]
    [InlineData("""{"type":"input","label":{"type":"plain_text","text":"a"},"element":{"type":"plain_text_input"}}""", "/blocks/0", "unsupported type")]
    [InlineData("""{"type":"section"}""", "/blocks/0", "text or fields")]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":""}}""", "/blocks/0/text/text", "more than 0")]
    [InlineData("""{"type":"section","text":{"type":"html","text":"a"}}""", "/blocks/0/text/type", "plain_text or mrkdwn")]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"a"},"colour":"red"}""", "/blocks/0/colour", "no more fields")]
    [InlineData("""{"type":"header","text":{"type":"mrkdwn","text":"a"}}""", "/blocks/0/text/type", "plain_text")]
    [InlineData("""{"type":"header","text":{"type":"plain_text","text":"a"},"level":5}""", "/blocks/0/level", "between 1 and 4")]
    [InlineData("""{"type":"context","elements":[]}""", "/blocks/0/elements", "at least 1")]
    [InlineData("""{"type":"image","image_url":"https://news.example/a.png"}""", "/blocks/0", "alt_text")]
    [InlineData("""{"type":"image","image_url":"a.png","alt_text":"a"}""", "/blocks/0/image_url", "valid URL")]
    [InlineData("""{"type":"image","alt_text":"a"}""", "/blocks/0", "one of image_url")]
    [InlineData("""{"type":"actions","elements":[{"type":"plain_text_input","action_id":"a"}]}""", "/blocks/0/elements/0", "unsupported type")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"style":"default"}]}""", "/blocks/0/elements/0/style", "one of")]
    [InlineData("""{"type":"actions","elements":[{"type":"static_select"}]}""", "/blocks/0/elements/0", "one of options")]
    [InlineData("""{"type":"rich_text","elements":[{"type":"text","text":"a"}]}""", "/blocks/0/elements/0", "unsupported type")]
    [InlineData("""{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"user","user_id":"nobody"}]}]}""", "/blocks/0/elements/0/elements/0", "user_id")]
    [InlineData("""{"type":"table","rows":[[]]}""", "/blocks/0", "cells")]
    [InlineData("7", "/blocks/0", "object")]
    public void A_wrong_block_is_refused_at_its_place(string block, string place, string what)
    {
        var problem = Assert.Single(ProblemsOf($"[{block}]"));

        Assert.EndsWith($"[json-pointer:{place}]", problem, StringComparison.Ordinal);
        Assert.Contains(what, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"@"}}""", 3000)]
    [InlineData("""{"type":"section","fields":[{"type":"mrkdwn","text":"@"}]}""", 2000)]
    [InlineData("""{"type":"header","text":{"type":"plain_text","text":"@"}}""", 150)]
    [InlineData("""{"type":"divider","block_id":"@"}""", 255)]
    [InlineData("""{"type":"markdown","text":"@"}""", 12_000)]
    [InlineData("""{"type":"image","image_url":"https://news.example/a.png","alt_text":"@"}""", 2000)]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"@"}}]}""", 75)]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"value":"@"}]}""", 2000)]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"action_id":"@"}]}""", 255)]
    [InlineData("""{"type":"actions","elements":[{"type":"static_select","placeholder":{"type":"plain_text","text":"@"},"options":[{"text":{"type":"plain_text","text":"a"},"value":"a"}]}]}""", 150)]
    [InlineData("""{"type":"actions","elements":[{"type":"static_select","options":[{"text":{"type":"plain_text","text":"@"},"value":"a"}]}]}""", 75)]
    [InlineData("""{"type":"actions","elements":[{"type":"static_select","options":[{"text":{"type":"plain_text","text":"a"},"value":"@"}]}]}""", 150)]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"confirm":{"title":{"type":"plain_text","text":"@"},"text":{"type":"mrkdwn","text":"a"},"confirm":{"type":"plain_text","text":"a"},"deny":{"type":"plain_text","text":"a"}}}]}""", 100)]
    public void A_text_may_have_so_many_characters_and_no_more(string block, int most)
    {
        Assert.Empty(ProblemsOf($"[{block.Replace("@", new string('x', most), StringComparison.Ordinal)}]"));
        Assert.NotEmpty(ProblemsOf($"[{block.Replace("@", new string('x', most + 1), StringComparison.Ordinal)}]"));
    }

    [Theory]
    [InlineData("""{"type":"context","elements":[@]}""", """{"type":"mrkdwn","text":"a"}""", 10)]
    [InlineData("""{"type":"section","fields":[@]}""", """{"type":"mrkdwn","text":"a"}""", 10)]
    [InlineData("""{"type":"actions","elements":[@]}""", """{"type":"button","text":{"type":"plain_text","text":"a"}}""", 25)]
    [InlineData("""{"type":"actions","elements":[{"type":"overflow","options":[@]}]}""", """{"text":{"type":"plain_text","text":"a"},"value":"a"}""", 5)]
    [InlineData("""{"type":"actions","elements":[{"type":"checkboxes","options":[@]}]}""", """{"text":{"type":"plain_text","text":"a"},"value":"a"}""", 10)]
    [InlineData("""{"type":"actions","elements":[{"type":"static_select","options":[@]}]}""", """{"text":{"type":"plain_text","text":"a"},"value":"a"}""", 100)]
    [InlineData("""{"type":"table","rows":[@]}""", """[{"type":"raw_text","text":"a"}]""", 100)]
    public void A_list_may_have_so_many_items_and_no_more(string block, string item, int most)
    {
        Assert.Empty(ProblemsOf($"[{block.Replace("@", Repeated(item, most), StringComparison.Ordinal)}]"));
        Assert.NotEmpty(ProblemsOf($"[{block.Replace("@", Repeated(item, most + 1), StringComparison.Ordinal)}]"));
    }

    [Theory]
    [InlineData("Message", 50)]
    [InlineData("Modal", 100)]
    [InlineData("Home", 100)]
    public void A_surface_holds_so_many_blocks_and_no_more(string surface, int most)
    {
        var where = Enum.Parse<BlockSurface>(surface);

        Assert.Empty(ProblemsOf($"[{Repeated("""{"type":"divider"}""", most)}]", where));
        Assert.Equal($"no more than {most} items allowed [json-pointer:/blocks]", Assert.Single(ProblemsOf($"[{Repeated("""{"type":"divider"}""", most + 1)}]", where)));
    }

    [Fact]
    public void Ids_are_not_used_twice()
    {
        Assert.NotEmpty(ProblemsOf("""[{"type":"divider","block_id":"a"},{"type":"divider","block_id":"a"}]"""));
        Assert.NotEmpty(ProblemsOf("""[{"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"a"}},{"type":"button","action_id":"a","text":{"type":"plain_text","text":"b"}}]}]"""));
    }

    [Fact]
    public void Markdown_is_counted_over_all_blocks_and_a_second_table_is_one_too_many()
    {
        var half = new string('x', 6001);

        Assert.NotEmpty(ProblemsOf($$"""[{"type":"markdown","text":"{{half}}"},{"type":"markdown","text":"{{half}}"}]"""));
        Assert.NotEmpty(ProblemsOf("""[{"type":"table","rows":[[{}]]},{"type":"table","rows":[[{}]]}]"""));
    }

    [Fact]
    public void Any_JSON_at_all_is_looked_at_without_an_exception() => Gen.Int.Sample(seed =>
    {
        var problems = new Problems();
        BlockRules.Check(AnyList(new Random(seed), depth: 5), "/blocks", BlockSurface.Modal, problems);
        Assert.All(problems.Messages, message => Assert.Contains("[json-pointer:/blocks", message, StringComparison.Ordinal));
    });

    private static JsonNode? Any(Random random, int depth) => random.Next(depth == 0 ? 3 : 6) switch
    {
        0 => null,
        1 => random.Next(),
        2 => Words[random.Next(Words.Length)],
        3 => AnyList(random, depth),
        _ => new JsonObject(Enumerable.Range(0, random.Next(5)).Select(_ => Words[random.Next(Words.Length)]).Distinct()
            .Select(name => KeyValuePair.Create(name, name == "type" ? Words[random.Next(Words.Length)] : Any(random, depth - 1)))),
    };

    private static JsonArray AnyList(Random random, int depth) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Any(random, depth - 1))];

    private static IReadOnlyList<string> ProblemsOf(string blocks, BlockSurface surface = BlockSurface.Message)
    {
        var problems = new Problems();
        BlockRules.Check((JsonArray)JsonNode.Parse(blocks)!, "/blocks", surface, problems);
        return problems.Messages;
    }

    private static string Repeated(string item, int count) => string.Join(',', Enumerable.Repeat(item, count));
}
