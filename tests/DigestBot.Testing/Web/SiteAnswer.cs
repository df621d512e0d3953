using System.Text;

namespace DigestBot.Testing.Web;

/// <summary>What a <see cref="LoopbackSite"/> answers.</summary>
public sealed record SiteAnswer
{
    /// <summary>The status code.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Headers in order, any name and value; Content-Length is added unless the answer says otherwise.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The body as it goes over the wire.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Writes the body in place of <see cref="Body"/>, in chunks, so that it need not be held.</summary>
    public Func<Stream, CancellationToken, Task>? Stream { get; init; }

    /// <summary>Whether <see cref="Body"/> is sent in chunks, without its length.</summary>
    public bool Chunked { get; init; }

    /// <summary>What goes wrong.</summary>
    public SiteFault Fault { get; init; }

    /// <summary>The time between two bytes of a drip.</summary>
    public TimeSpan DripEvery { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>A text in UTF-8.</summary>
    public static SiteAnswer Text(string body, string contentType = "text/plain; charset=utf-8") =>
        Bytes(Encoding.UTF8.GetBytes(body), contentType);

    /// <summary>Bytes as they are.</summary>
    public static SiteAnswer Bytes(byte[] body, string contentType) => new() { Body = body, Headers = [("Content-Type", contentType)] };

    /// <summary>A status without a body.</summary>
    public static SiteAnswer Of(int status) => new() { Status = status };

    /// <summary>A redirect.</summary>
    public static SiteAnswer Redirect(string location, int status = 302) => new() { Status = status, Headers = [("Location", location)] };

    /// <summary>A text with a tag, or 304 when the request has the tag already.</summary>
    public static SiteAnswer Tagged(SiteRequest request, string tag, string body) =>
        request.Header("If-None-Match") == tag ? Of(304).With("ETag", tag) : Text(body).With("ETag", tag);

    /// <summary>The same with one more header.</summary>
    public SiteAnswer With(string name, string value) => this with { Headers = [.. Headers, (name, value)] };
}
