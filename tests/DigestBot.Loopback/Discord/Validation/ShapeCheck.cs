using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>Collects what is wrong with a body, and the names in it that Discord does not know, which it ignores.</summary>
internal sealed class ShapeCheck
{
    /// <summary>What is refused.</summary>
    public FormErrors Errors { get; } = new();

    /// <summary>The paths of unknown names.</summary>
    public List<string> UnknownKeys { get; } = [];

    /// <summary>Checks a value where it is present and not null.</summary>
    public void Check(Shape shape, JsonNode? value, string path)
    {
        if (value is not null)
        {
            shape.Check(value, path, this);
        }
    }

    /// <summary>A path one step further in.</summary>
    public static string Join(string path, string piece) => path.Length == 0 ? piece : $"{path}.{piece}";
}
