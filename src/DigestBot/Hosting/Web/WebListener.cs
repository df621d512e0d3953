using DigestBot.Discord.Interactions;
using DigestBot.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DigestBot.Hosting.Web;

/// <summary>Listens where chat platforms call the bot. It stands only where one of them does, so that others start without a web server.</summary>
internal sealed class WebListener(WebOptions options, IReadOnlyList<WebRoute> routes, ILoggerFactory loggers) : IHostedService, IAsyncDisposable
{
    private WebApplication? server;

    /// <summary>Where it listens; null before it does.</summary>
    public string? Address => server?.Urls.FirstOrDefault();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "digestbot" });
        builder.Services.Add(new Microsoft.Extensions.DependencyInjection.ServiceDescriptor(typeof(ILoggerFactory), loggers));
        builder.WebHost.UseKestrelCore().UseUrls(options.Listen).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = InteractionEndpoint.MaxBytes;
        });
        server = builder.Build();
        server.Run(AnswerAsync);
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (IOException taken)
        {
            throw new UsableErrorException($"cannot listen on {options.Listen}: {OneLine.Of(taken.Message)} Give another DigestBot:Web:Listen.");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync() => await (server?.DisposeAsync() ?? ValueTask.CompletedTask);

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value;
        if (path == "/healthz" && HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.WriteAsync("ok", context.RequestAborted);
        }
        else if (HttpMethods.IsPost(context.Request.Method) && routes.FirstOrDefault(route => route.Path == path) is { } route)
        {
            await AnswerAsync(context, route);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    // The raw bytes: what is signed is what came, not what can be read from it.
    private static async Task AnswerAsync(HttpContext context, WebRoute route)
    {
        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        }
        catch (BadHttpRequestException bad)
        {
            context.Response.StatusCode = bad.StatusCode;
            return;
        }

        await route.AnswerAsync(context, body.GetBuffer().AsMemory(0, (int)body.Length));
    }
}
