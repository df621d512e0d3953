using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>Text; its length is counted in UTF-16 units, the larger measure.</summary>
internal sealed class TextShape(int min, int max) : Shape
{
    /// <inheritdoc/>
    public override void Check(JsonNode value, string path, ShapeCheck check)
    {
        if (value.AsText() is not { } text)
        {
            check.Errors.Add(path, "STRING_TYPE_CONVERT", "Could not interpret value as string.");
        }
        else if (text.Length < min && min == 1)
        {
            check.Errors.AddRequired(path);
        }
        else if (text.Length > max && min == 0)
        {
            check.Errors.AddTooLong(path, max);
        }
        else if (text.Length < min || text.Length > max)
        {
            check.Errors.AddBadLength(path, min, max);
        }
    }
}
