using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>An object with known fields. A name that begins with an exclamation mark is required, and may not be null.</summary>
internal sealed class ObjectShape : Shape
{
    private readonly Dictionary<string, Shape> fields = new(StringComparer.Ordinal);
    private readonly List<string> required = [];

    /// <summary>Takes the fields by name.</summary>
    public ObjectShape(params ReadOnlySpan<(string Name, Shape Shape)> fields)
    {
        foreach (var (name, shape) in fields)
        {
            this.fields[name.TrimStart('!')] = shape;
            if (name[0] == '!')
            {
                required.Add(name[1..]);
            }
        }
    }

    /// <inheritdoc/>
    public override void Check(JsonNode value, string path, ShapeCheck check)
    {
        if (value is not JsonObject body)
        {
            check.Errors.Add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
            return;
        }

        foreach (var name in required.Where(name => body[name] is null))
        {
            check.Errors.AddRequired(ShapeCheck.Join(path, name));
        }

        foreach (var (name, given) in body)
        {
            var at = ShapeCheck.Join(path, name);
            if (fields.TryGetValue(name, out var shape))
            {
                check.Check(shape, given, at);
            }
            else
            {
                check.UnknownKeys.Add(at);
            }
        }
    }
}
