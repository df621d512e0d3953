using System.Text.Json.Nodes;
using DigestBot.Loopback.Discord.Validation;
using DigestBot.Testing;

namespace DigestBot.Loopback.Tests.Discord.Validation;

public sealed class OpenApiTests
{
    private static readonly string File = Path.Combine(Repository.Shared, "protocol", "data", "discord-openapi-subset.json");

    [Theory]
    [InlineData("MessageCreateRequest")]
    [InlineData("MessageEditRequestPartial")]
    [InlineData("IncomingWebhookInteractionRequest")]
    [InlineData("IncomingWebhookUpdateForInteractionCallbackRequestPartial")]
    [InlineData("ApplicationCommandCreateRequest")]
    [InlineData("ApplicationCommandUpdateRequest")]
    public void Every_field_that_Discord_documents_is_known(string schema)
    {
        var body = new JsonObject(Properties(schema).Select(name => KeyValuePair.Create(name, (JsonNode?)null)));

        var check = new ShapeCheck();
        check.Check(ShapeOf(schema), body, "");

        Assert.Empty(check.UnknownKeys);
    }

    [Theory]
    [InlineData("ButtonComponentForMessageRequest", 2)]
    [InlineData("StringSelectComponentForMessageRequest", 3)]
    [InlineData("UserSelectComponentForMessageRequest", 5)]
    [InlineData("RoleSelectComponentForMessageRequest", 6)]
    [InlineData("MentionableSelectComponentForMessageRequest", 7)]
    [InlineData("ChannelSelectComponentForMessageRequest", 8)]
    public void Every_field_of_a_component_in_a_row_is_known(string schema, int type) =>
        Assert.Empty(UnknownIn(new JsonObject { ["type"] = 1, ["components"] = new JsonArray(Component(schema, type)) }));

    [Theory]
    [InlineData("SectionComponentForMessageRequest", 9)]
    [InlineData("TextDisplayComponentForMessageRequest", 10)]
    [InlineData("MediaGalleryComponentForMessageRequest", 12)]
    [InlineData("FileComponentForMessageRequest", 13)]
    [InlineData("SeparatorComponentForMessageRequest", 14)]
    [InlineData("ContainerComponentForMessageRequest", 17)]
    public void Every_field_of_a_component_at_the_top_is_known(string schema, int type) => Assert.Empty(UnknownIn(Component(schema, type)));

    private static List<string> UnknownIn(JsonObject component)
    {
        var check = new ShapeCheck();
        check.Check(ComponentShapes.Top, component, "");
        return check.UnknownKeys;
    }

    private static JsonObject Component(string schema, int type)
    {
        var component = new JsonObject(Properties(schema).Select(name => KeyValuePair.Create(name, (JsonNode?)null)));
        component["type"] = type;
        return component;
    }

    private static Shape ShapeOf(string schema) => schema switch
    {
        "MessageCreateRequest" => MessageShapes.Create,
        "MessageEditRequestPartial" => MessageShapes.Edit,
        _ when schema.StartsWith("Incoming", StringComparison.Ordinal) => MessageShapes.Webhook,
        _ => CommandShapes.Command,
    };

    private static IEnumerable<string> Properties(string schema)
    {
        Assert.SkipUnless(System.IO.File.Exists(File), "Discord's own description lies beside the repository, and is missing here.");
        var schemas = JsonNode.Parse(System.IO.File.ReadAllText(File))!["components"]!["schemas"]!;
        return ((JsonObject)schemas[schema]!["properties"]!).Select(property => property.Key);
    }
}
