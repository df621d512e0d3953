using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Web;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Loopback.Slack.Control;

/// <summary>What a control endpoint was asked: an object, of which a member of the wrong kind is missing.</summary>
internal sealed class ControlRequest(JsonObject members)
{
    public JsonObject Members => members;

    public string? Text(string name) => members.TextOf(name);

    public int? Whole(string name) => members.WholeOf(name) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    public bool Flag(string name) => members.FlagOf(name);

    public TimeSpan? Milliseconds(string name)
    {
        const int day = 24 * 60 * 60 * 1000;
        return members.WholeOf(name) is { } number and >= 0 and <= day ? TimeSpan.FromMilliseconds(number) : null;
    }

    /// <summary>Reads a body whatever its content type says; null when it is no JSON object. An empty one is an object without members.</summary>
    public static async Task<ControlRequest?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(cancellationToken);
        return text.Length == 0 ? new ControlRequest([])
            : text.Length <= BodyReader.MaxBytes && JsonTexts.TryParse(text, out var node) && node is JsonObject members ? new ControlRequest(members)
            : null;
    }
}
