using System.Text.Json.Nodes;
using DigestBot.Slack.Http;
using DigestBot.Slack.Interactions;
using DigestBot.Testing;
using DigestBot.Testing.Slack;
using YamlDotNet.Serialization;

namespace DigestBot.Slack.Tests;

public sealed class ManifestTests
{
    private static readonly JsonObject Manifest = Read();

    [Fact]
    public void The_manifest_is_valid_by_Slacks_own_schema()
    {
        Assert.SkipUnless(SharedSchema.IsThere, SharedSchema.Missing);

        Assert.Empty(new SchemaCheck(SlackRecord.Read("slack-manifest.schema.json")).Problems(Manifest));
    }

    [Fact]
    public void The_manifest_asks_for_what_an_install_asks_for() =>
        Assert.Equal(SlackInstaller.Scopes, Texts(Manifest["oauth_config"]!["scopes"]!["bot"]!));

    [Fact]
    public void Every_entry_of_a_messages_menu_is_known() => Assert.Equal(
        [SlackShortcuts.SummarizeLinks, SlackShortcuts.WhoSaidThis, SlackShortcuts.AddAsSource],
        Manifest["features"]!["shortcuts"]!.AsArray().Select(shortcut => shortcut!["callback_id"]!.GetValue<string>()));

    [Fact]
    public void Every_event_that_is_listened_to_is_subscribed_to() => Assert.Equal(
        ["app_home_opened", "app_mention", "app_uninstalled", "link_shared", "message.im", "tokens_revoked"], Texts(Manifest["settings"]!["event_subscriptions"]!["bot_events"]!));

    [Fact]
    public void Names_of_commands_fit_with_the_longest_prefix() =>
        Assert.All(Manifest["features"]!["slash_commands"]!.AsArray(), command => Assert.InRange(command!["command"]!.GetValue<string>().Length, 2, 32 - 16));

    private static IEnumerable<string> Texts(JsonNode array) => array.AsArray().Select(item => item!.GetValue<string>());

    private static JsonObject Read()
    {
        var yaml = new DeserializerBuilder().Build().Deserialize<object>(File.ReadAllText(Path.Combine(Repository.Root, "src", "DigestBot.Slack", "manifest.yaml")));
        return JsonNodeOf(yaml)!.AsObject();
    }

    // YAML's plain words are texts to the reader; which of them are booleans the schema cannot say.
    private static JsonNode? JsonNodeOf(object? value) => value switch
    {
        IDictionary<object, object> members => new JsonObject(members.Select(member => KeyValuePair.Create((string)member.Key, JsonNodeOf(member.Value)))),
        IList<object> items => new JsonArray([.. items.Select(JsonNodeOf)]),
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        string text => JsonValue.Create(text),
        _ => null,
    };
}
