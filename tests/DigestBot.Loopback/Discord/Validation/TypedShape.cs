using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>An object whose "type" tells which of several shapes it has.</summary>
internal sealed class TypedShape(Func<IReadOnlyDictionary<long, Shape>> shapes) : Shape
{
    // Shapes refer to each other, so they are asked for when they are needed.
    private readonly Lazy<IReadOnlyDictionary<long, Shape>> byType = new(shapes);

    /// <inheritdoc/>
    public override void Check(JsonNode value, string path, ShapeCheck check)
    {
        if (value is not JsonObject)
        {
            check.Errors.Add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
        }
        else if (value.At("type") is null)
        {
            check.Errors.AddRequired(ShapeCheck.Join(path, "type"));
        }
        else if (value.Number("type") is { } type && byType.Value.TryGetValue(type, out var shape))
        {
            shape.Check(value, path, check);
        }
        else
        {
            var known = string.Join(", ", byType.Value.Keys.Order());
            check.Errors.Add(ShapeCheck.Join(path, "type"), "UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({known}).");
        }
    }
}
