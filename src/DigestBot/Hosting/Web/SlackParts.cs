using DigestBot.Core.Platforms;
using DigestBot.Platforms.Slack;
using DigestBot.Settings;
using DigestBot.Slack;
using DigestBot.Slack.Http;
using DigestBot.Slack.Web;
using DigestBot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigestBot.Hosting.Web;

/// <summary>Puts Slack together, where its tokens are set.</summary>
internal static class SlackParts
{
    public static void Add(IServiceCollection services, DigestBotOptions options)
    {
        if (!options.Slack.IsSet)
        {
            return;
        }

        AddInstalls(services, options.Slack);
        services.AddSingleton<HomeReader>();
        services.AddKeyedSingleton(SlackPlatform.PlatformName, (_, _) => SlackHttp.NewClient());
        services.AddSingleton(provider => new SlackPlatform(
            options.Slack, provider.GetRequiredService<SlackInstalls>(), provider.GetRequiredService<HomeReader>().ReadAsync, Client(provider),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<SlackPlatform>());
        if (options.Slack.IsHttp)
        {
            services.AddSingleton(provider => RoutesOf(provider, options.Slack).Route);
        }
    }

    private static SlackRoutes RoutesOf(IServiceProvider provider, SlackOptions slack)
    {
        var platform = provider.GetRequiredService<SlackPlatform>();
        var time = provider.GetRequiredService<TimeProvider>();
        return new SlackRoutes(new SlackEndpoints(platform, slack, time), slack.HasInstalls ? new SlackInstaller(platform, slack, Client(provider), time) : null);
    }

    private static void AddInstalls(IServiceCollection services, SlackOptions slack)
    {
        if (!slack.HasInstalls)
        {
            services.AddSingleton(SlackInstalls.None);
            return;
        }

        // It warns that its keys are not encrypted in their turn; the folder's rights are what protects them.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        services.AddDataProtection().SetApplicationName("digestbot").PersistKeysToFileSystem(new DirectoryInfo(slack.Keys));
        services.AddSingleton<SlackInstallStore>().AddSingleton<SlackInstallKeeper>();
        services.AddSingleton(provider => provider.GetRequiredService<SlackInstallKeeper>().Installs);
    }

    private static HttpClient Client(IServiceProvider provider) => provider.GetRequiredKeyedService<HttpClient>(SlackPlatform.PlatformName);
}
