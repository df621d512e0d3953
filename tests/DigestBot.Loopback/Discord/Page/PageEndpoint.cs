using System.Text;
using DigestBot.Loopback.Control;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Loopback.Discord.Page;

/// <summary>Serves the page that shows the channels to people, what it asks for, and the files of messages.</summary>
internal sealed class PageEndpoint(DiscordParts parts)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(150);

    /// <summary>Serves one request.</summary>
    public Task ServeAsync(HttpContext context, CancellationToken stopping) => (context.Request.Method, context.Request.Path.Value) switch
    {
        ("GET" or "HEAD", "/" or "/index.html") => PageAsync(context),
        ("GET", "/page.css") => AssetAsync(context, "page.css", "text/css; charset=utf-8"),
        ("GET", ['/', .. var name]) when name.EndsWith(".js", StringComparison.Ordinal) => AssetAsync(context, name, "text/javascript; charset=utf-8"),
        ("GET", "/_page/view") => ViewAsync(context),
        ("GET", "/_page/changes") => ChangesAsync(context, stopping),
        ("GET", ['/', .. var path]) when path.StartsWith("attachments/", StringComparison.Ordinal) => FileAsync(context, path),
        _ => NotFoundAsync(context),
    };

    // What is to be seen comes with the page. A tag cannot end within JSON whose angle brackets are escaped.
    private async Task PageAsync(HttpContext context)
    {
        using var reader = new StreamReader(Asset("page.html")!);
        var page = await reader.ReadToEndAsync(context.RequestAborted);
        var channel = context.Request.Query["channel"].ToString();
        var view = parts.Turns.Take(() => PageView.Write(parts, channel).ToText()).Replace("<", "\\u003c", StringComparison.Ordinal);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(page.Replace("id=\"view\">null<", $"id=\"view\">{view}<", StringComparison.Ordinal), context.RequestAborted);
    }

    private static Stream? Asset(string name) => typeof(PageEndpoint).Assembly.GetManifestResourceStream($"Page/{name}");

    private static async Task AssetAsync(HttpContext context, string name, string type)
    {
        await using var asset = Asset(name);
        if (asset is null)
        {
            await NotFoundAsync(context);
            return;
        }

        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "no-store";
        await asset.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private async Task ViewAsync(HttpContext context)
    {
        var channel = context.Request.Query["channel"].ToString();
        var body = parts.Turns.Take(() => PageView.Write(parts, channel).ToBytes());
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    // Server-sent events: a number that grows with every change.
    private async Task ChangesAsync(HttpContext context, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var timer = new PeriodicTimer(LookEvery);
        string? last = null;
        do
        {
            var state = parts.Turns.Take(() => PageView.Version(parts));
            if (state != last)
            {
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {state}\n\n"), ending.Token);
                await context.Response.Body.FlushAsync(ending.Token);
                last = state;
            }
        }
        while (await timer.WaitForNextTickAsync(ending.Token));
    }

    private async Task FileAsync(HttpContext context, string path)
    {
        if (parts.Turns.Take(() => parts.Files.Find(path)) is not { } file)
        {
            await NotFoundAsync(context);
            return;
        }

        context.Response.ContentType = file.ContentType;
        context.Response.Headers.ContentDisposition = "attachment";
        context.Response.ContentLength = file.Bytes.Length;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }
}
