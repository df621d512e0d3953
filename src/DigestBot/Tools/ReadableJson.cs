using System.Text.Encodings.Web;
using System.Text.Json;

namespace DigestBot.Tools;

/// <summary>How documents are written: letters of all languages as they are.</summary>
internal static class ReadableJson
{
    public static JsonContext Context { get; } = new(new JsonSerializerOptions(JsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
