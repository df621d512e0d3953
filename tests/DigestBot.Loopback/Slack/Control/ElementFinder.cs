using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Slack.Control;

/// <summary>Finds the element of an action id among blocks.</summary>
internal static class ElementFinder
{
    /// <summary>The element and the id of its block; null when there is none. One that has the value goes first.</summary>
    public static (JsonObject Element, string? BlockId)? Find(JsonArray? blocks, string actionId, string? value)
    {
        var found = All(blocks).Where(each => each.Element.Text("action_id") == actionId).ToList();
        return found.Count == 0 ? null : found.Find(each => value is not null && each.Element.Text("value") == value) is { Element: not null } exact ? exact : found[0];
    }

    /// <summary>The option with a value, among the options and their groups; null when there is none.</summary>
    public static JsonObject? OptionOf(JsonObject element, string? value) =>
        (element.ListAt("options") ?? []).Concat((element.ListAt("option_groups") ?? []).SelectMany(group => group.ListAt("options") ?? []))
            .OfType<JsonObject>().FirstOrDefault(option => option.Text("value") == value);

    private static IEnumerable<(JsonObject Element, string? BlockId)> All(JsonArray? blocks)
    {
        foreach (var block in (blocks ?? []).OfType<JsonObject>())
        {
            var elements = (block.ListAt("elements") ?? []).Append(block["accessory"]).Append(block["element"]);
            foreach (var element in elements.OfType<JsonObject>())
            {
                yield return (element, block.Text("block_id"));
            }
        }
    }
}
