using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace DigestBot.Loopback.Slack.Web;

/// <summary>Reads the arguments of a call out of its body, by the rules of its content type.</summary>
internal static class BodyReader
{
    /// <summary>Bytes of a body that are read; Slack's own bound is not told.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<ReadBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await TextAsync(request, cancellationToken) is not { } text)
        {
            return new ReadBody { Error = "invalid_charset" };
        }

        if (text.Length == 0)
        {
            return new ReadBody { Members = OfForm(request.QueryString.Value ?? "") };
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return new ReadBody { Error = "missing_post_type" };
        }

        if (type.CharSet is { } charset && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return new ReadBody { Error = "invalid_charset" };
        }

        return type.MediaType?.ToLowerInvariant() switch
        {
            "application/json" => OfJson(text, type.CharSet is not null),
            "application/x-www-form-urlencoded" => new ReadBody { Members = OfForm(text) },
            _ => new ReadBody { Error = "invalid_post_type" },
        };
    }

    private static async Task<string?> TextAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancellationToken);
        try
        {
            return Strict.GetString(bytes.ToArray());
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static ReadBody OfJson(string text, bool hasCharset) =>
        !LooseJson.TryParse(text, out var node) ? new ReadBody { Error = "invalid_json", IsJson = true }
        : node is JsonObject members ? new ReadBody { Members = members, IsJson = true, LacksCharset = !hasCharset }
        : new ReadBody { Error = "json_not_object", IsJson = true };

    private static JsonObject OfForm(string text)
    {
        var members = new JsonObject();
        foreach (var (name, values) in QueryHelpers.ParseQuery(text))
        {
            members[name] = values[^1];
        }

        return members;
    }
}
