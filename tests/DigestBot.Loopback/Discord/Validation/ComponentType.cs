namespace DigestBot.Loopback.Discord.Validation;

/// <summary>The numbers of the kinds of components (Discord: Components, Component Types).</summary>
internal static class ComponentType
{
    public const long ActionRow = 1;
    public const long Button = 2;
    public const long StringSelect = 3;
    public const long TextInput = 4;
    public const long UserSelect = 5;
    public const long RoleSelect = 6;
    public const long MentionableSelect = 7;
    public const long ChannelSelect = 8;
    public const long Section = 9;
    public const long TextDisplay = 10;
    public const long Thumbnail = 11;
    public const long MediaGallery = 12;
    public const long File = 13;
    public const long Separator = 14;
    public const long Container = 17;
    public const long Label = 18;
    public const long FileUpload = 19;
    public const long RadioGroup = 21;
    public const long CheckboxGroup = 22;
    public const long Checkbox = 23;

    /// <summary>Whether it is a menu to choose from.</summary>
    public static bool IsSelect(long? type) => type is StringSelect or (>= UserSelect and <= ChannelSelect);
}
