using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>The shape of a command as it is registered (Discord: Application Commands, Create Global Application Command).</summary>
internal static class CommandShapes
{
    private static readonly FrozenSet<string> Locales = FrozenSet.Create(
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el",
        "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko", "ar", "he");

    private static readonly Shape Choice = new ObjectShape(
        ("!name", Shape.Text(1, 100)), ("name_localizations", new LocalizedShape(100)), ("!value", Shape.Anything));

    private static readonly Shape Options = Shape.List(new TypedShape(() => Enumerable.Range(1, 11).ToDictionary(type => (long)type, type => (Shape)OptionOf(type))), 0, 25);

    /// <summary>A command.</summary>
    public static Shape Command { get; } = new ObjectShape(
        ("!name", Shape.Text(1, 32)), ("name_localizations", new LocalizedShape(32)), ("description", Shape.Text(0, 100)),
        ("description_localizations", new LocalizedShape(100)), ("options", Options), ("default_member_permissions", Shape.Whole(0, long.MaxValue)),
        ("dm_permission", Shape.Flag), ("default_permission", Shape.Flag), ("contexts", Shape.List(Shape.OneOf(0, 1, 2), 1, 3)),
        ("integration_types", Shape.List(Shape.OneOf(0, 1), 1, 2)), ("type", Shape.OneOf(1, 2, 3)), ("nsfw", Shape.Flag), ("id", Shape.Id), ("handler", Shape.Anything));

    private static ObjectShape OptionOf(int type)
    {
        (string Name, Shape Shape)[] fields =
        [
            ("!type", Shape.Anything), ("!name", Shape.Text(1, 32)), ("name_localizations", new LocalizedShape(32)), ("!description", Shape.Text(1, 100)),
            ("description_localizations", new LocalizedShape(100)), ("required", Shape.Flag),
        ];
        return new ObjectShape([.. fields, .. OwnFields(type)]);
    }

    private static IEnumerable<(string Name, Shape Shape)> OwnFields(long type) => type switch
    {
        OptionType.Subcommand or OptionType.Group => [("options", Options)],
        OptionType.String =>
        [
            ("choices", Shape.List(Choice, 0, 25)), ("autocomplete", Shape.Flag), ("min_length", Shape.Whole(0, 6000)), ("max_length", Shape.Whole(1, 6000)),
        ],
        OptionType.Integer or OptionType.Number =>
        [
            ("choices", Shape.List(Choice, 0, 25)), ("autocomplete", Shape.Flag), ("min_value", Shape.Anything), ("max_value", Shape.Anything),
        ],
        OptionType.Channel => [("channel_types", Shape.List(Shape.Whole(0, 16), 0, 50))],
        _ => [],
    };

    private sealed class LocalizedShape(int max) : Shape
    {
        private readonly TextShape text = Text(1, max);

        public override void Check(JsonNode value, string path, ShapeCheck check)
        {
            if (value is not JsonObject localized)
            {
                check.Errors.Add(path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
                return;
            }

            foreach (var (locale, given) in localized)
            {
                if (!Locales.Contains(locale))
                {
                    check.Errors.Add(ShapeCheck.Join(path, locale), "ENUM_TYPE_COERCE", $"Value \"{locale}\" is not a valid enum value.");
                }

                check.Check(text, given, ShapeCheck.Join(path, locale));
            }
        }
    }
}
