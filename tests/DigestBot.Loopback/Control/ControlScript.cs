using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Loopback.Control;

/// <summary>Reads what a control endpoint is asked, whatever its content type says.</summary>
internal static class ControlScript
{
    /// <summary>False for a body that is no JSON; without a body the script is null.</summary>
    public static async Task<(bool IsRead, JsonNode? Script)> ReadAsync(HttpContext context)
    {
        using var given = new MemoryStream();
        await context.Request.Body.CopyToAsync(given, context.RequestAborted);
        return given.Length == 0 ? (true, null) : (LooseJson.TryParse(given.GetBuffer().AsSpan(0, (int)given.Length), out var script), script);
    }
}
