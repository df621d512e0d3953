using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>A whole number within bounds; Discord takes it as text as well.</summary>
internal sealed class WholeShape(long min, long max) : Shape
{
    /// <inheritdoc/>
    public override void Check(JsonNode value, string path, ShapeCheck check)
    {
        if (value.AsWhole() is not { } number)
        {
            check.Errors.Add(path, "NUMBER_TYPE_COERCE", "Value is not int.");
        }
        else if (number > max)
        {
            check.Errors.Add(path, "NUMBER_TYPE_MAX", $"int value should be less than or equal to {max}.");
        }
        else if (number < min)
        {
            check.Errors.Add(path, "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {min}.");
        }
    }
}
