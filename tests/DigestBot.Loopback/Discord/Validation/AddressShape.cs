using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>An address of the web, or of one of some other schemes.</summary>
internal sealed class AddressShape(int max, IReadOnlyList<string> otherSchemes) : Shape
{
    /// <inheritdoc/>
    public override void Check(JsonNode value, string path, ShapeCheck check)
    {
        if (value.AsText() is not { } text)
        {
            check.Errors.Add(path, "STRING_TYPE_CONVERT", "Could not interpret value as string.");
        }
        else if (text.Length > max)
        {
            check.Errors.AddTooLong(path, max);
        }
        else if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || text.Any(char.IsWhiteSpace))
        {
            check.Errors.Add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
        else if (address.Scheme is not ("http" or "https") && !otherSchemes.Contains(address.Scheme))
        {
            check.Errors.Add(path, "URL_TYPE_INVALID_SCHEME", $"Scheme \"{address.Scheme}\" is not supported. Scheme must be one of ('http', 'https').");
        }
    }
}
