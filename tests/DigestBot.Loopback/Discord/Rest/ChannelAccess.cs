using System.Text.Json.Nodes;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Rest;

/// <summary>Tells whether the bot may do something in a channel.</summary>
internal static class ChannelAccess
{
    /// <summary>A channel that the bot can see and has some permissions in, or why it has not.</summary>
    public static (LoopbackChannel? Channel, RestAnswer? Refusal) Find(DiscordWorld world, string id, Permissions needed)
    {
        var channel = world.FindChannel(id);
        return channel is null ? (null, RestErrors.UnknownChannel)
            : !channel.BotPermissions.HasFlag(Permissions.ViewChannel) ? (null, RestErrors.MissingAccess)
            : !channel.BotPermissions.HasFlag(needed) ? (null, RestErrors.MissingPermissions)
            : (channel, null);
    }

    /// <summary>Why a message cannot be posted in a channel that the bot sees; null where it can.</summary>
    public static RestAnswer? Post(LoopbackChannel channel, RestCall call)
    {
        if (!channel.TakesMessages)
        {
            return channel.Type == ChannelType.Forum ? RestErrors.ForumNeedsThread : RestErrors.NotATextChannel;
        }

        var needed = channel.Type == ChannelType.Thread ? Permissions.SendMessagesInThreads : Permissions.SendMessages;
        if (call.Body["embeds"] is JsonArray { Count: > 0 })
        {
            needed |= Permissions.EmbedLinks;
        }

        if (call.Request.Files.Count > 0)
        {
            needed |= Permissions.AttachFiles;
        }

        return !channel.BotPermissions.HasFlag(needed) ? RestErrors.MissingPermissions : channel.IsLocked ? RestErrors.LockedThread : null;
    }
}
