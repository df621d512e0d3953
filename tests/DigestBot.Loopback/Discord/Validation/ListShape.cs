using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>A list of a length, each item of one shape.</summary>
internal sealed class ListShape(Shape item, int min, int max) : Shape
{
    /// <inheritdoc/>
    public override void Check(JsonNode value, string path, ShapeCheck check)
    {
        if (value is not JsonArray list)
        {
            check.Errors.Add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return;
        }

        if (list.Count > max || list.Count < min)
        {
            check.Errors.AddBadLength(path, min, max);
            return;
        }

        for (var at = 0; at < list.Count; at++)
        {
            check.Check(item, list[at], ShapeCheck.Join(path, $"{at}"));
        }
    }
}
