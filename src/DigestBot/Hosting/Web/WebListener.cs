using DigestBot.Discord.Interactions;
using DigestBot.Settings;
using DigestBot.Slack.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DigestBot.Hosting.Web;

/// <summary>Listens where chat platforms call the bot. It stands only where one of them does, so that others start without a web server.</summary>
internal sealed class WebListener(WebOptions options, IEnumerable<WebRoute> routes, ILoggerFactory loggers) : IHostedService, IAsyncDisposable
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
            kestrel.Limits.MaxRequestBodySize = Math.Max(InteractionEndpoint.MaxBytes, SlackEndpoints.MaxBodyBytes);
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

    private Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/healthz" && HttpMethods.IsGet(context.Request.Method))
        {
            return context.Response.WriteAsync("ok", context.RequestAborted);
        }

        if (routes.FirstOrDefault(route => route.IsFor(context.Request)) is { } route)
        {
            return route.AnswerAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
