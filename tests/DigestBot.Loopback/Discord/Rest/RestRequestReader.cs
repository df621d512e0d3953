using System.Text;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Loopback.Discord.Rest;

/// <summary>Reads requests from the wire: JSON, or a form with payload_json and files (Discord: Reference, Uploading Files).</summary>
internal static class RestRequestReader
{
    private const int MaxBytes = 25 * 1024 * 1024;

    /// <summary>Reads a whole request.</summary>
    public static async Task<RestRequest> ReadAsync(HttpContext context)
    {
        var http = context.Request;
        var request = new RestRequest
        {
            Method = http.Method,
            Path = http.Path.Value ?? "",
            Query = http.QueryString.Value ?? "",
            Headers = http.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString(), StringComparer.Ordinal),
            Parameters = http.Query.ToDictionary(value => value.Key, value => value.Value.ToString(), StringComparer.Ordinal),
        };
        try
        {
            return http.HasFormContentType && http.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
                ? await WithFormAsync(request, http, context.RequestAborted)
                : await WithJsonAsync(request, http, context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return request with { BodyState = BodyState.Broken };
        }
        catch (BadHttpRequestException refused)
        {
            return request with { BodyState = refused.StatusCode == 413 ? BodyState.TooLarge : BodyState.Broken };
        }
    }

    private static async Task<RestRequest> WithJsonAsync(RestRequest request, HttpRequest http, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await http.Body.CopyToAsync(body, cancellationToken);
        if (body.Length == 0)
        {
            return request;
        }

        if (body.Length > MaxBytes)
        {
            return request with { BodyState = BodyState.TooLarge };
        }

        var isBroken = !LooseJson.TryParse(body.GetBuffer().AsSpan(0, (int)body.Length), out var json);
        return request with
        {
            Body = isBroken ? Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)Math.Min(body.Length, 2000)) : json,
            BodyState = !http.HasJsonContentType() ? BodyState.WrongType : isBroken ? BodyState.Broken : BodyState.Read,
        };
    }

    private static async Task<RestRequest> WithFormAsync(RestRequest request, HttpRequest http, CancellationToken cancellationToken)
    {
        var form = await http.ReadFormAsync(cancellationToken);
        JsonNode? body = new JsonObject();
        var isBroken = form.TryGetValue("payload_json", out var payload) && !LooseJson.TryParse(Encoding.UTF8.GetBytes(payload.ToString()), out body);
        var files = new List<UploadedFile>();
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            files.Add(new UploadedFile(NumberOf(file.Name) ?? files.Count, file.FileName, file.ContentType, bytes.ToArray()));
        }

        return request with { Body = body, BodyState = isBroken ? BodyState.Broken : BodyState.Read, Files = files };
    }

    // files[3] is number 3.
    private static int? NumberOf(string field) =>
        field.StartsWith("files[", StringComparison.Ordinal) && field.EndsWith(']') && JsonValue.Create(field[6..^1]).AsWhole() is { } number and >= 0 and < 100 ? (int)number : null;
}
