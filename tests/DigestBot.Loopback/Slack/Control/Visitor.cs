using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Envelopes;
using DigestBot.Loopback.Slack.Methods;
using DigestBot.Loopback.Slack.Responses;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Control;

/// <summary>Does what people do in a workspace by typing: commands, messages, mentions and links.</summary>
internal sealed class Visitor(
    SlackWorkspace workspace, Payloads payloads, ResponseDesk responses, EnvelopeLedger ledger, UnfurlIds unfurls, IReadOnlyList<string> domains)
{
    private const string Mention = $"<@{SlackIds.BotUser}>";

    /// <summary>Runs a slash command; a name without "/" is given one.</summary>
    public SlackEnvelope Run(string command, string text, SlackChannel channel, string user)
    {
        var response = responses.Open(ResponseDesk.OfCommands, channel.Id, user, original: null);
        var name = command.StartsWith('/') ? command : $"/{command}";
        return ledger.Send(new SlackEnvelope
        {
            Id = EnvelopeLedger.NewId(),
            Type = EnvelopeTypes.Commands,
            Payload = payloads.Command(name, text, channel, user, response.Address),
            AcceptsAnswer = true,
            Channel = channel.Id,
            User = user,
            Response = response,
        });
    }

    /// <summary>Tells the app an event as it is given.</summary>
    public SlackEnvelope Tell(JsonObject about) => ledger.Send(new SlackEnvelope
    {
        Id = EnvelopeLedger.NewId(),
        Type = EnvelopeTypes.Events,
        Payload = payloads.Event(about),
    });

    /// <summary>Writes to the bot, naming it first unless the text names it.</summary>
    public SlackEnvelope MentionBot(string text, SlackChannel channel, string user, string? thread)
    {
        var whole = text.Contains(Mention, StringComparison.Ordinal) ? text : $"{Mention} {text}";
        return Tell(About("app_mention", Write(whole, channel, user, thread)));
    }

    /// <summary>Writes a link, and tells the app of it.</summary>
    public SlackEnvelope ShareLink(Uri link, SlackChannel channel, string user)
    {
        var message = Write($"<{link.OriginalString}>", channel, user, thread: null);
        return Tell(new JsonObject
        {
            ["type"] = "link_shared",
            ["user"] = user,
            ["channel"] = channel.Id,
            ["message_ts"] = message.Ts,
            ["unfurl_id"] = unfurls.New(channel.Id, message.Ts),
            ["source"] = "conversations_history",
            ["links"] = new JsonArray(new JsonObject { ["domain"] = link.Host, ["url"] = link.OriginalString }),
        });
    }

    /// <summary>Writes a message, of which the app is told what it is subscribed to; null when that is nothing.</summary>
    public SlackEnvelope? Say(string text, SlackChannel channel, string user, string? thread)
    {
        if (channel.DirectWith is not null)
        {
            var about = About("message", Write(text, channel, user, thread));
            about["channel_type"] = "im";
            return Tell(about);
        }

        if (text.Contains(Mention, StringComparison.Ordinal))
        {
            return MentionBot(text, channel, user, thread);
        }

        if (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var link) && domains.Contains(link.Host, StringComparer.OrdinalIgnoreCase))
        {
            return ShareLink(link, channel, user);
        }

        Write(text, channel, user, thread);
        return null;
    }

    private SlackMessage Write(string text, SlackChannel channel, string user, string? thread) =>
        workspace.Add(new SlackMessage { Channel = channel.Id, User = user, Text = text, ThreadTs = thread });

    private static JsonObject About(string type, SlackMessage message)
    {
        var about = new JsonObject
        {
            ["type"] = type,
            ["user"] = message.User,
            ["text"] = message.Text,
            ["ts"] = message.Ts,
            ["channel"] = message.Channel,
            ["event_ts"] = message.Ts,
            ["team"] = SlackIds.Team,
        };
        if (message.ThreadTs is { } thread)
        {
            about["thread_ts"] = thread;
        }

        return about;
    }
}
