using Microsoft.AspNetCore.Http;

namespace DigestBot.Hosting.Web;

/// <summary>Reads the raw bytes of a call: what is signed is what came, not what can be read from it.</summary>
internal static class RawBody
{
    /// <summary>The bytes; null where there are too many or the call broke off, which is answered already.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        }
        catch (BadHttpRequestException bad)
        {
            context.Response.StatusCode = bad.StatusCode;
            return null;
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
