using System.Text.Json;
using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>True or false.</summary>
internal sealed class FlagShape : Shape
{
    /// <inheritdoc/>
    public override void Check(JsonNode value, string path, ShapeCheck check)
    {
        if (value.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
        {
            check.Errors.Add(path, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        }
    }
}
