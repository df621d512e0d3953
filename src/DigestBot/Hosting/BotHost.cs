using DigestBot.Commands;
using DigestBot.Commands.Digests;
using DigestBot.Commands.Sources;
using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Core.Stories;
using DigestBot.Discord;
using DigestBot.Fetching;
using DigestBot.Fetching.Addresses;
using DigestBot.Fetching.Answers;
using DigestBot.Fetching.Pacing;
using DigestBot.Hosting.Web;
using DigestBot.Intake.Entries;
using DigestBot.Intake.Files;
using DigestBot.Intake.Pages;
using DigestBot.Intake.Sources;
using DigestBot.Intake.Stories;
using DigestBot.Platforms.Terminal;
using DigestBot.Posting;
using DigestBot.Reading.Articles;
using DigestBot.Settings;
using DigestBot.Storage;
using DigestBot.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace DigestBot.Hosting;

/// <summary>Puts the bot together.</summary>
internal static class BotHost
{
    /// <summary>A digest that waits for its platform holds one of them.</summary>
    private const int JobsAtOnce = 32;

    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(4);

    /// <summary>The bot, not started yet; <paramref name="more"/> adds other platforms.</summary>
    public static IHost Build(DigestBotOptions options, StandardStreams streams, TimeProvider time, Action<IServiceCollection>? more = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "digestbot" });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = EndWithin);
        // What the host itself would log ends the program, which says it in its own line.
        builder.Logging.AddProvider(new LineLoggerProvider(streams.Error)).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.AddSingleton(options).AddSingleton(streams).AddSingleton(time);
        AddReading(builder.Services, options);
        AddFetching(builder.Services, options);
        AddStores(builder.Services, options);
        AddPlatforms(builder.Services, options);
        SlackParts.Add(builder.Services, options);
        AddCommands(builder.Services);
        AddPosting(builder.Services, time);
        more?.Invoke(builder.Services);
        AddWork(builder.Services, options);
        return builder.Build();
    }

    private static void AddReading(IServiceCollection services, DigestBotOptions options)
    {
        var limits = new ReadingLimits
        {
            MaxBytes = options.Intake.MaxMegabytes * 1024 * 1024,
            SummarySentences = options.Summary.Sentences,
            SummaryWords = options.Summary.Words,
        };
        services.AddSingleton(limits).AddSingleton<ArticleReader>().AddSingleton<ArticleFileReader>().AddSingleton<ArticleIntake>();
        services.AddSingleton(options.Intake).AddSingleton<PageReader>().AddSingleton<LinkReader>().AddSingleton<FeedArticle>().AddSingleton<EntryReader>();
        services.AddSingleton<SourceFinder>().AddSingleton<EntryIntake>().AddSingleton<SourceRefresher>().AddSingleton<SourceQueue>();
    }

    private static void AddFetching(IServiceCollection services, DigestBotOptions options)
    {
        services.AddSingleton(FetchLimits.Of(options.Fetch)).AddSingleton(AllowList.Of(options.Fetch.Allow)).AddSingleton(HeaderRules.Of(options.Fetch.Headers));
        services.AddSingleton<AddressGuard>().AddSingleton<HostPacer>().AddSingleton<AnswerReader>().AddSingleton<WebFetcher>();
        services.AddSingleton<ResolveName>(GuardedConnector.ResolveAsync).AddSingleton<GuardedConnector>();
        services.AddSingleton(provider => new HopSender(
            provider.GetRequiredService<FetchLimits>(), provider.GetRequiredService<GuardedConnector>(), provider.GetRequiredService<HeaderRules>(),
            UserAgent.Of(options.Fetch.Contact), tls: null));
    }

    private static void AddStores(IServiceCollection services, DigestBotOptions options)
    {
        services.AddSingleton(provider => Database.Named(options.Database));
        services.AddSingleton<ArticleStore>().AddSingleton<QuoteStore>().AddSingleton<ReadFileStore>().AddSingleton<SourceStore>().AddSingleton<EntryStore>();
        services.AddSingleton<SubscriptionStore>().AddSingleton<DeliveryStore>().AddSingleton<StoryStore>().AddSingleton<SpeakerStore>().AddSingleton<FollowedSpeakerStore>();
    }

    private static void AddPlatforms(IServiceCollection services, DigestBotOptions options)
    {
        services.AddSingleton(DigestZone.Of(options.Digest)).AddSingleton<ConsoleFormatter>();
        services.AddSingleton<TerminalPlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<TerminalPlatform>());
        if (options.Discord.IsSet)
        {
            services.AddSingleton(provider => new DiscordPlatform(options.Discord, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()));
            services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<DiscordPlatform>());
            if (options.Discord.IsHttp)
            {
                services.AddSingleton(provider => DiscordRoute.Of(provider.GetRequiredService<DiscordPlatform>().Endpoint!));
            }
        }
    }

    private static void AddCommands(IServiceCollection services)
    {
        services.AddSingleton<ICommand, SummaryCommand>().AddSingleton<ICommand, WhoSaidCommand>().AddSingleton<ICommand, CheckCommand>().AddSingleton<ICommand, SpeakerCommand>().AddSingleton<ICommand, DigestCommand>();
        services.AddSingleton<ICommand, SourceCommand>().AddSingleton<SourceAdder>().AddSingleton<SourceRemover>().AddSingleton<SourceLister>();
        services.AddSingleton<DigestPreview>().AddSingleton<ToldStories>().AddSingleton<DigestWhy>().AddSingleton<DigestStoryView>().AddSingleton<DigestTaste>().AddSingleton<DigestPlanner>();
        services.AddSingleton<ChannelScope>().AddSingleton<AnswerFinder>().AddSingleton<NearestMisses>().AddSingleton<StatementCards>().AddSingleton<QuoteActions>().AddSingleton<SpeakerTimeline>().AddSingleton<SpeakerFollowing>().AddSingleton<SpeakerChoice>().AddSingleton<SpeakerComparison>().AddSingleton<SpeakerRenamer>();
        services.AddSingleton<SourceImporter>().AddSingleton<SourceTrial>();
        services.AddSingleton<Suggester>().AddSingleton<CommandStore>().AddSingleton<ButtonShortener>();
        services.AddSingleton(provider =>
        {
            var commands = provider.GetServices<ICommand>().ToList();
            return new CommandRouter(
                [.. commands, new HelpCommand(commands), new RecallCommand(provider.GetRequiredService<CommandStore>(), Router), new ShareCommand(Router)],
                provider.GetRequiredService<Suggester>().SuggestAsync);

            CommandRouter Router() => provider.GetRequiredService<CommandRouter>();
        });
    }

    private static void AddPosting(IServiceCollection services, TimeProvider time)
    {
        services.AddSingleton<StoryClusterer>().AddSingleton<StoryKeeper>().AddSingleton<InterestReader>().AddSingleton<DigestComposer>().AddSingleton<DigestMaker>().AddSingleton<DigestPoster>().AddSingleton<DigestClock>();
        services.AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(time);
            quartz.UseInMemoryStore(_ => { });
            quartz.UseDefaultThreadPool(JobsAtOnce);
            quartz.AddJobType<PostDigestJob>();
            quartz.AddJobType<SetClockJob>();
            quartz.AddJobType<ForgetJob>();
            quartz.AddJobType<PollSourcesJob>();
            quartz.AddJobType<KeepStoriesJob>();
        });
    }

    // Started one after the other in this order, and stopped in the reverse: the prompt comes last.
    private static void AddWork(IServiceCollection services, DigestBotOptions options)
    {
        services.AddHostedService<DatabaseOpener>();
        services.AddHostedService<IntakeLoop>();
        services.AddHostedService<SourcePoller>();
        services.AddHostedService<DigestScheduler>();
        services.AddHostedService<Greeting>();
        if (services.Any(service => service.ServiceType == typeof(WebRoute)))
        {
            services.AddHostedService(provider => new WebListener(options.Web, provider.GetServices<WebRoute>(), provider.GetRequiredService<ILoggerFactory>()));
        }

        services.AddHostedService<CommandLoop>();
    }
}
