using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>Checks a message that is written or edited, beyond the shape of its fields.</summary>
internal static class MessageCheck
{
    private const int LongestEmbeds = 6000;

    /// <summary>Checks a body against its shape and the rules between fields.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="shape">One of <see cref="MessageShapes"/>.</param>
    /// <param name="kept">The flags that the message has already and keeps.</param>
    /// <param name="path">Where the body stands in what was sent: "data" in an answer to an interaction.</param>
    public static ShapeCheck Of(JsonObject body, Shape shape, MessageFlags kept, string path)
    {
        var check = new ShapeCheck();
        check.Check(shape, body, path);
        CheckEmbeds(body, path, check.Errors);
        CheckMentions(body.At("allowed_mentions"), ShapeCheck.Join(path, "allowed_mentions"), check.Errors);
        var isV2 = ((MessageFlags)(body.Number("flags") ?? 0) | kept).HasFlag(MessageFlags.ComponentsV2);
        if (isV2)
        {
            CheckLegacyFields(body, path, check.Errors);
        }

        if (body.At("components") is JsonArray components)
        {
            ComponentRules.Check(components, isV2, ShapeCheck.Join(path, "components"), check);
        }

        return check;
    }

    private static void CheckEmbeds(JsonObject body, string path, FormErrors errors)
    {
        if (body.Objects("embeds").Sum(LengthOf) > LongestEmbeds)
        {
            errors.Add(ShapeCheck.Join(path, "embeds"), "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {LongestEmbeds}");
        }
    }

    private static int LengthOf(JsonObject embed) =>
        Length(embed.Text("title")) + Length(embed.Text("description")) + Length(embed.At("footer").Text("text")) + Length(embed.At("author").Text("name"))
        + embed.Objects("fields").Sum(field => Length(field.Text("name")) + Length(field.Text("value")));

    private static int Length(string? text) => text?.Length ?? 0;

    private static void CheckMentions(JsonNode? mentions, string path, FormErrors errors)
    {
        foreach (var kind in mentions.Texts("parse").Where(kind => kind is "users" or "roles"))
        {
            if (mentions.At(kind) is JsonArray { Count: > 0 })
            {
                errors.Add(path, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            }
        }
    }

    private static void CheckLegacyFields(JsonObject body, string path, FormErrors errors)
    {
        foreach (var name in new[] { "content", "embeds", "poll", "sticker_ids" })
        {
            var isUsed = body.At(name) switch
            {
                null => false,
                JsonArray list => list.Count > 0,
                { } value => value.AsText() != "",
            };
            if (isUsed)
            {
                errors.Add(
                    ShapeCheck.Join(path, name),
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    $"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
            }
        }
    }
}
