using System.Collections.Frozen;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>The shapes of messages and what is in them (Discord: Message, Create Message).</summary>
internal static class MessageShapes
{
    private const int Longest = 2000;

    private static readonly Shape Media = new ObjectShape(
        ("!url", Shape.Address(2048, "attachment")), ("proxy_url", Shape.Anything), ("height", Shape.Anything), ("width", Shape.Anything));

    private static readonly Shape Embed = new ObjectShape(
        ("type", Shape.Anything), ("url", Shape.Address(2048)), ("title", Shape.Text(0, 256)), ("color", Shape.Whole(0, 0xFFFFFF)),
        ("timestamp", new DateShape()), ("description", Shape.Text(0, 4096)),
        ("author", new ObjectShape(("!name", Shape.Text(1, 256)), ("url", Shape.Address(2048)), ("icon_url", Shape.Address(2048, "attachment")), ("proxy_icon_url", Shape.Anything))),
        ("image", Media), ("thumbnail", Media), ("video", Shape.Anything), ("provider", Shape.Anything),
        ("footer", new ObjectShape(("!text", Shape.Text(1, 2048)), ("icon_url", Shape.Address(2048, "attachment")), ("proxy_icon_url", Shape.Anything))),
        ("fields", Shape.List(new ObjectShape(("!name", Shape.Text(1, 256)), ("!value", Shape.Text(1, 1024)), ("inline", Shape.Flag)), 0, 25)));

    private static readonly Shape AllowedMentions = new ObjectShape(
        ("parse", Shape.List(new MentionKindShape(), 0, 3)), ("users", Shape.List(Shape.Id, 0, 100)), ("roles", Shape.List(Shape.Id, 0, 100)), ("replied_user", Shape.Flag));

    private static readonly Shape Attachment = new ObjectShape(
        ("!id", Shape.Anything), ("filename", Shape.Text(0, 1024)), ("title", Shape.Text(0, 1024)), ("description", Shape.Text(0, 1024)), ("is_spoiler", Shape.Flag),
        ("duration_secs", Shape.Anything), ("waveform", Shape.Anything));

    private static readonly (string Name, Shape Shape)[] Common =
    [
        ("content", Shape.Text(0, Longest)), ("embeds", Shape.List(Embed, 0, 10)), ("allowed_mentions", AllowedMentions), ("flags", Shape.Whole(0, 1 << 30)),
        ("attachments", Shape.List(Attachment, 0, 10)), ("tts", Shape.Flag), ("poll", Shape.Anything),
        // Told apart by the flags; ComponentRules checks what is in it.
        ("components", Shape.List(Shape.Anything, 0, 40)),
    ];

    /// <summary>The body of a new message in a channel.</summary>
    public static Shape Create { get; } = new ObjectShape(
    [
        .. Common, ("nonce", new NonceShape()), ("enforce_nonce", Shape.Flag), ("sticker_ids", Shape.List(Shape.Id, 0, 3)),
        ("message_reference", new ObjectShape(("message_id", Shape.Id), ("channel_id", Shape.Id), ("guild_id", Shape.Id), ("fail_if_not_exists", Shape.Flag), ("type", Shape.Whole(0, 1)))),
    ]);

    /// <summary>The body of an edit.</summary>
    public static Shape Edit { get; } = new ObjectShape([.. Common, ("sticker_ids", Shape.List(Shape.Id, 0, 3))]);

    /// <summary>The data of an answer to an interaction, and the body of a follow-up.</summary>
    public static Shape Webhook { get; } = new ObjectShape(
        [.. Common, ("username", Shape.Text(0, 80)), ("avatar_url", Shape.Address(2048)), ("thread_name", Shape.Text(0, 100)), ("applied_tags", Shape.Anything)]);

    private sealed class DateShape : Shape
    {
        public override void Check(JsonNode value, string path, ShapeCheck check)
        {
            if (value.AsText() is not { } text || !DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) || text.Length < 10)
            {
                check.Errors.Add(path, "DATE_TIME_TYPE_PARSE", $"Could not parse {value.ToText()}. Should be ISO8601.");
            }
        }
    }

    private sealed class MentionKindShape : Shape
    {
        private static readonly FrozenSet<string> Kinds = FrozenSet.Create("roles", "users", "everyone");

        public override void Check(JsonNode value, string path, ShapeCheck check)
        {
            if (value.AsText() is not { } kind || !Kinds.Contains(kind))
            {
                check.Errors.Add(path, "BASE_TYPE_CHOICES", "Value must be one of {'everyone', 'roles', 'users'}.");
            }
        }
    }

    private sealed class NonceShape : Shape
    {
        private static readonly TextShape Short = Text(0, 25);

        public override void Check(JsonNode value, string path, ShapeCheck check)
        {
            if (value.AsNumber() is null)
            {
                Short.Check(value, path, check);
            }
        }
    }
}
