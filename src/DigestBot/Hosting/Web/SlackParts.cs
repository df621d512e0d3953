using DigestBot.Core.Platforms;
using DigestBot.Platforms.Slack;
using DigestBot.Settings;
using DigestBot.Slack;
using DigestBot.Slack.Web;
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

        services.AddSingleton<HomeReader>();
        services.AddSingleton(SlackInstalls.None);
        services.AddKeyedSingleton(SlackPlatform.PlatformName, (_, _) => SlackHttp.NewClient());
        services.AddSingleton(provider => new SlackPlatform(
            options.Slack, provider.GetRequiredService<SlackInstalls>(), provider.GetRequiredService<HomeReader>().ReadAsync, provider.GetRequiredKeyedService<HttpClient>(SlackPlatform.PlatformName),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<SlackPlatform>());
    }
}
