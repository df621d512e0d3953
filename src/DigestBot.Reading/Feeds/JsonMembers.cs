using System.Text.Json;

namespace DigestBot.Reading.Feeds;

/// <summary>Looks into JSON that may be anything at all.</summary>
internal static class JsonMembers
{
    extension(JsonElement value)
    {
        /// <summary>A string, or a number as it is written; null for anything else.</summary>
        public string? Text()
        {
            try
            {
                return value.ValueKind switch
                {
                    JsonValueKind.String => Bounded(value.GetString()!),
                    JsonValueKind.Number => value.GetRawText(),
                    _ => null,
                };
            }
            catch (InvalidOperationException)
            {
                // Half a surrogate pair.
                return null;
            }
        }

        /// <summary>The same of an object's member.</summary>
        public string? Text(string name) => value.Member(name).Text();

        /// <summary>An object's member; undefined where there is none.</summary>
        public JsonElement Member(string name) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : default;

        /// <summary>What stands in an array; nothing for anything else.</summary>
        public IEnumerable<JsonElement> Items() => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
    }

    private static string Bounded(string text) => text.Length > FeedLimits.MaxContent ? text[..FeedLimits.MaxContent] : text;
}
