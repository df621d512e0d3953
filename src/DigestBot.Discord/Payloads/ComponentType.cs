namespace DigestBot.Discord.Payloads;

/// <summary>Types of components (https://discord.com/developers/docs/components/reference#component-object-component-types).</summary>
internal static class ComponentType
{
    public const int ActionRow = 1;
    public const int Button = 2;
    public const int StringSelect = 3;
    public const int TextInput = 4;
    public const int RoleSelect = 6;
    public const int TextDisplay = 10;
    public const int File = 13;
    public const int Separator = 14;
    public const int Container = 17;
    public const int Label = 18;
    public const int FileUpload = 19;
}
