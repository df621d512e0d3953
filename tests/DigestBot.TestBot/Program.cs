using DigestBot;
using DigestBot.Core.Platforms;
using DigestBot.Core.Subscriptions;
using DigestBot.Hosting;
using DigestBot.Settings;
using DigestBot.Storage;
using DigestBot.TestBot;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// Runs the bot on a platform of the test: DATABASE SERVER CHANNELS [SEED HOURS]. It is made to be killed. With a seed its clock jumps by
// up to so many hours to either side; with no seed but hours it is so many ahead.
TimeProvider time = args is [_, _, _, var seed, var hours] ? new JumpingTime(int.Parse(seed), TimeSpan.FromHours(int.Parse(hours))) : TimeProvider.System;
var options = new DigestBotOptions { Database = args[0], Sources = [] };
using var platform = new RemotePlatform(new Uri(args[1]));
using var host = BotHost.Build(options, StandardStreams.OfProcess() with { Input = Stream.Null }, time, services => services.AddSingleton<IChatPlatform>(platform));
var database = host.Services.GetRequiredService<Database>();
await database.PrepareAsync(CancellationToken.None);
var subscriptions = host.Services.GetRequiredService<SubscriptionStore>();
var known = (await subscriptions.AllAsync(CancellationToken.None)).Select(subscription => subscription.Id.Value).ToHashSet(StringComparer.Ordinal);
for (var channel = 0; channel < int.Parse(args[2]); channel++)
{
    if (!known.Contains($"remote:{channel}"))
    {
        var id = new ChannelId(RemotePlatform.PlatformName, $"{channel}");
        await subscriptions.SaveAsync(new Subscription(new SubscriptionId($"{id}"), id, new DigestSchedule("0/3 * * * * ?", "Etc/UTC"), 5, DateTimeOffset.UnixEpoch), CancellationToken.None);
    }
}

await host.RunAsync();
