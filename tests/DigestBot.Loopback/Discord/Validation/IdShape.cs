using System.Globalization;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>A snowflake.</summary>
internal sealed class IdShape : Shape
{
    /// <inheritdoc/>
    public override void Check(JsonNode value, string path, ShapeCheck check)
    {
        if (Snowflakes.TryParse(value.AsText() ?? value.AsNumber()?.ToString(CultureInfo.InvariantCulture)) is null)
        {
            check.Errors.Add(path, "NUMBER_TYPE_COERCE", $"Value \"{Start(value.ToText())}\" is not snowflake.");
        }
    }

    private static string Start(string text) => text.Length > 100 ? text[..100] : text;
}
