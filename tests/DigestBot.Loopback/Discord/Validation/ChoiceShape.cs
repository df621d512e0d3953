using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>One of some numbers.</summary>
internal sealed class ChoiceShape(IReadOnlyList<long> numbers) : Shape
{
    /// <inheritdoc/>
    public override void Check(JsonNode value, string path, ShapeCheck check)
    {
        if (value.AsNumber() is not { } number || !numbers.Contains(number))
        {
            check.Errors.Add(path, "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", numbers)}}}.");
        }
    }
}
