namespace DigestBot.Loopback.Discord.Validation;

/// <summary>The shapes of components (Discord: Components, Component Reference).</summary>
internal static class ComponentShapes
{
    private static readonly Shape Number = Shape.Whole(0, int.MaxValue);

    private static readonly Shape Emoji = new ObjectShape(("id", Shape.Id), ("name", Shape.Text(0, 32)), ("animated", Shape.Flag));

    private static readonly Shape Button = new ObjectShape(
        ("!type", Shape.Anything), ("id", Number), ("custom_id", Shape.Text(1, 100)), ("!style", Shape.OneOf(1, 2, 3, 4, 5, 6)), ("label", Shape.Text(0, 80)),
        ("disabled", Shape.Flag), ("url", Shape.Address(512, "discord")), ("sku_id", Shape.Id), ("emoji", Emoji));

    private static readonly Shape Choice = new ObjectShape(
        ("!label", Shape.Text(1, 100)), ("!value", Shape.Text(1, 100)), ("description", Shape.Text(0, 100)), ("default", Shape.Flag), ("emoji", Emoji));

    private static readonly Shape StringSelect = new ObjectShape(
        ("!type", Shape.Anything), ("id", Number), ("!custom_id", Shape.Text(1, 100)), ("placeholder", Shape.Text(0, 150)), ("min_values", Shape.Whole(0, 25)),
        ("max_values", Shape.Whole(1, 25)), ("disabled", Shape.Flag), ("required", Shape.Flag), ("!options", Shape.List(Choice, 1, 25)));

    private static readonly Shape EntitySelect = new ObjectShape(
        ("!type", Shape.Anything), ("id", Number), ("!custom_id", Shape.Text(1, 100)), ("placeholder", Shape.Text(0, 150)), ("min_values", Shape.Whole(0, 25)),
        ("max_values", Shape.Whole(1, 25)), ("disabled", Shape.Flag), ("required", Shape.Flag), ("channel_types", Shape.List(Shape.Whole(0, 16), 0, 50)),
        ("default_values", Shape.List(new ObjectShape(("!id", Shape.Id), ("!type", Shape.Text(1, 10))), 0, 25)));

    private static readonly Shape TextInput = new ObjectShape(
        ("!type", Shape.Anything), ("id", Number), ("!custom_id", Shape.Text(1, 100)), ("!style", Shape.OneOf(1, 2)), ("label", Shape.Text(1, 45)),
        ("value", Shape.Text(0, 4000)), ("placeholder", Shape.Text(0, 100)), ("required", Shape.Flag), ("min_length", Shape.Whole(0, 4000)),
        ("max_length", Shape.Whole(1, 4000)));

    private static readonly Shape TextDisplay = new ObjectShape(("!type", Shape.Anything), ("id", Number), ("!content", Shape.Text(1, 4000)));

    private static readonly Shape Media = new ObjectShape(("!url", Shape.Address(2048, "attachment")));

    private static readonly Shape Thumbnail = new ObjectShape(
        ("!type", Shape.Anything), ("id", Number), ("description", Shape.Text(0, 1024)), ("spoiler", Shape.Flag), ("!media", Media));

    private static readonly Shape Section = new ObjectShape(
        ("!type", Shape.Anything), ("id", Number),
        ("!components", Shape.List(new TypedShape(() => new Dictionary<long, Shape> { [ComponentType.TextDisplay] = TextDisplay }), 1, 3)),
        ("!accessory", new TypedShape(() => new Dictionary<long, Shape> { [ComponentType.Button] = Button, [ComponentType.Thumbnail] = Thumbnail })));

    private static readonly Shape Gallery = new ObjectShape(
        ("!type", Shape.Anything), ("id", Number),
        ("!items", Shape.List(new ObjectShape(("description", Shape.Text(0, 1024)), ("spoiler", Shape.Flag), ("!media", Media)), 1, 10)));

    private static readonly Shape Attached = new ObjectShape(("!type", Shape.Anything), ("id", Number), ("spoiler", Shape.Flag), ("!file", Media));

    private static readonly Shape Separator = new ObjectShape(
        ("!type", Shape.Anything), ("id", Number), ("spacing", Shape.OneOf(1, 2)), ("divider", Shape.Flag));

    private static readonly Shape TextInputOnly = new TypedShape(() => new Dictionary<long, Shape> { [ComponentType.TextInput] = TextInput });

    private static readonly Shape InRow = new TypedShape(() => new Dictionary<long, Shape>
    {
        [ComponentType.Button] = Button,
        [ComponentType.StringSelect] = StringSelect,
        [ComponentType.UserSelect] = EntitySelect,
        [ComponentType.RoleSelect] = EntitySelect,
        [ComponentType.MentionableSelect] = EntitySelect,
        [ComponentType.ChannelSelect] = EntitySelect,
    });

    // File uploads, radio groups and check boxes are taken as they are.
    private static readonly Shape InLabel = new TypedShape(() => new Dictionary<long, Shape>
    {
        [ComponentType.StringSelect] = StringSelect,
        [ComponentType.TextInput] = TextInput,
        [ComponentType.UserSelect] = EntitySelect,
        [ComponentType.RoleSelect] = EntitySelect,
        [ComponentType.MentionableSelect] = EntitySelect,
        [ComponentType.ChannelSelect] = EntitySelect,
        [ComponentType.FileUpload] = Shape.Anything,
        [ComponentType.RadioGroup] = Shape.Anything,
        [ComponentType.CheckboxGroup] = Shape.Anything,
        [ComponentType.Checkbox] = Shape.Anything,
    });

    private static readonly Shape Row = new ObjectShape(("!type", Shape.Anything), ("id", Number), ("!components", Shape.List(InRow, 1, 5)));

    private static readonly Dictionary<long, Shape> Blocks = new()
    {
        [ComponentType.ActionRow] = Row,
        [ComponentType.Section] = Section,
        [ComponentType.TextDisplay] = TextDisplay,
        [ComponentType.MediaGallery] = Gallery,
        [ComponentType.File] = Attached,
        [ComponentType.Separator] = Separator,
    };

    private static readonly Shape Container = new ObjectShape(
        ("!type", Shape.Anything), ("id", Number), ("accent_color", Shape.Whole(0, 0xFFFFFF)), ("spoiler", Shape.Flag),
        ("!components", Shape.List(new TypedShape(() => Blocks), 1, 40)));

    /// <summary>What may stand at the top of a message without IS_COMPONENTS_V2.</summary>
    public static Shape Legacy { get; } = new TypedShape(() => new Dictionary<long, Shape> { [ComponentType.ActionRow] = Row });

    /// <summary>What may stand at the top of a message of components.</summary>
    public static Shape Top { get; } = new TypedShape(() => new Dictionary<long, Shape>(Blocks) { [ComponentType.Container] = Container });

    /// <summary>What may stand in a modal.</summary>
    public static Shape Modal { get; } = new TypedShape(() => new Dictionary<long, Shape>
    {
        [ComponentType.ActionRow] = new ObjectShape(("!type", Shape.Anything), ("id", Number), ("!components", Shape.List(TextInputOnly, 1, 1))),
        [ComponentType.TextDisplay] = TextDisplay,
        [ComponentType.Label] = new ObjectShape(
            ("!type", Shape.Anything), ("id", Number), ("!label", Shape.Text(1, 45)), ("description", Shape.Text(0, 100)), ("!component", InLabel)),
    });
}
