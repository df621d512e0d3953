using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Tests.Discord;

/// <summary>What a request was answered with.</summary>
internal sealed record RestReply(int Status, JsonNode? Body, HttpResponseHeaders Headers, string Text)
{
    /// <summary>Discord's code of an error.</summary>
    public int? Code => (int?)Body?["code"];

    /// <summary>A header's value.</summary>
    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.First() : null;

    /// <summary>The code of the first error at a path of the form ("embeds.0.title").</summary>
    public string? ErrorAt(string path)
    {
        var node = Body?["errors"];
        foreach (var piece in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node?[piece];
        }

        return (string?)node?["_errors"]?[0]?["code"];
    }
}
