using DigestBot.Settings;
using DigestBot.Slack.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DigestBot.Hosting.Web;

/// <summary>Listens where Slack calls the bot.</summary>
internal sealed class SlackListener(WebOptions options, SlackRoutes routes, ILoggerFactory loggers) : IHostedService, IAsyncDisposable
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
            kestrel.Limits.MaxRequestBodySize = SlackEndpoints.MaxBodyBytes;
        });
        server = builder.Build();
        server.Run(routes.AnswerAsync);
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
}
