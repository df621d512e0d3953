using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.Rest;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>Refuses bodies that are wrong, and writes down what a good client would not send.</summary>
internal sealed class BodyReview(DiscordWorld world)
{
    private static readonly string[] Contents = ["content", "embeds", "components", "sticker_ids", "poll", "attachments"];

    /// <summary>The refusal of a new message, or null.</summary>
    public RestAnswer? Message(string where, JsonObject body, Shape shape, MessageFlags kept, string path, bool hasFiles)
    {
        if (Shape(where, MessageCheck.Of(body, shape, kept, path)) is { } refusal)
        {
            return refusal;
        }

        NoteMentions(where, body);
        return hasFiles || Contents.Any(name => IsFull(body[name])) ? null : Empty(where);
    }

    /// <summary>The refusal of an edit, or null. What the edit does not name stays as it is.</summary>
    public RestAnswer? Edit(string where, JsonObject body, Shape shape, StoredMessage? message, string path, bool hasFiles)
    {
        var kept = (message?.Flags ?? MessageFlags.None) & MessageFlags.ComponentsV2;
        var check = MessageCheck.Of(body, shape, kept, path);
        if (kept != MessageFlags.None && body.Number("flags") is { } flags && ((MessageFlags)flags & kept) == MessageFlags.None)
        {
            check.Errors.Add(ShapeCheck.Join(path, "flags"), "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG", "The IS_COMPONENTS_V2 flag cannot be removed from a message");
        }

        if (kept == MessageFlags.None && message is not null && ((MessageFlags)(body.Number("flags") ?? 0)).HasFlag(MessageFlags.ComponentsV2)
            && Contents[..2].Any(name => IsFull(message.Json[name]) && !body.ContainsKey(name)))
        {
            check.Errors.Add(ShapeCheck.Join(path, "flags"), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "The message has content or embeds, which must be emptied first");
        }

        if (Shape(where, check) is { } refusal)
        {
            return refusal;
        }

        NoteMentions(where, body);
        return hasFiles || Contents.Any(name => IsFull(body.ContainsKey(name) ? body[name] : message?.Json[name])) ? null : Empty(where);
    }

    /// <summary>The refusal of a body that does not have its shape, or null. Unknown names are noted, not refused.</summary>
    public RestAnswer? Shape(string where, ShapeCheck check)
    {
        foreach (var key in check.UnknownKeys)
        {
            world.Violations.Add("unknown_key", ("where", where), ("key", key));
        }

        return check.Errors.IsEmpty ? null : Refuse(where, check.Errors);
    }

    /// <summary>Writes an invalid body down, and makes the answer to it.</summary>
    public RestAnswer Refuse(string where, FormErrors errors)
    {
        var answer = errors.ToAnswer();
        world.Violations.Add("invalid_form", ("where", where), ("errors", answer.Body.At("errors")?.DeepClone()));
        return answer;
    }

    private RestAnswer Empty(string where)
    {
        world.Violations.Add("empty_message", ("where", where));
        return RestErrors.EmptyMessage;
    }

    // Without it, text that others wrote may wake whole guilds.
    private void NoteMentions(string where, JsonObject body)
    {
        if (body["allowed_mentions"] is null && (IsFull(body["content"]) || IsFull(body["components"]) || IsFull(body["embeds"])))
        {
            world.Violations.Add("allowed_mentions_missing", ("where", where));
        }
    }

    private static bool IsFull(JsonNode? value) => value switch
    {
        null => false,
        JsonArray list => list.Count > 0,
        _ => value.AsText() is not { } text || text.Trim().Length > 0,
    };
}
