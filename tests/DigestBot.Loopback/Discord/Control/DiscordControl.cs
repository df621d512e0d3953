using System.Globalization;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.Gateway;
using DigestBot.Loopback.Discord.Rest;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Control;

/// <summary>What a script can see and do. Each is called in a turn, and takes whatever JSON it is given.</summary>
internal sealed class DiscordControl(DiscordParts parts)
{
    private readonly GatewayControl gateway = new(parts.Hall);

    private DiscordWorld World => parts.World;

    /// <summary>Does what a path under _control/ stands for.</summary>
    public RestAnswer Do(string method, string path, JsonNode? script) => (method, path.Split('?')[0].Split('/')) switch
    {
        ("GET", ["state"]) => RestAnswer.Of(StateView.Write(parts)),
        ("GET", ["log"]) => Log(script),
        ("GET", ["interactions"]) => RestAnswer.Of(new JsonArray([.. parts.Interactions.All.Select(one => one.ToBriefJson())])),
        ("GET", ["interaction", var id]) => parts.Interactions.Find(id) is { } found ? RestAnswer.Of(found.ToJson()) : Problem(404, "There is no such interaction."),
        ("POST", ["interaction"]) => Interact(script),
        ("POST", ["dispatch"]) => Dispatch(script),
        ("POST", ["gateway"]) => gateway.Do(script),
        ("POST", ["fault"]) => AddFault(script),
        ("POST", ["dead"]) => Kill(script),
        ("POST", ["global"]) => PauseAll(script),
        ("POST", ["permissions"]) => Permit(script),
        ("POST", ["thread"]) => Thread(script),
        ("POST", ["channel"]) => OpenChannel(script),
        ("POST", ["message"]) => Say(script),
        ("POST", ["reset"]) => Reset(),
        _ => Problem(404, "There is no such control endpoint."),
    };

    /// <summary>What ends when the bot first answers an interaction; null where there is none.</summary>
    public Task? AnswerOf(string interactionId) => parts.Interactions.Find(interactionId)?.Answered.Task;

    /// <summary>An answer that says what is wrong with a script.</summary>
    public static RestAnswer Problem(int status, string message) => new(status, new JsonObject { ["error"] = message });

    /// <summary>An answer that says that it was done.</summary>
    public static RestAnswer Done => RestAnswer.Of(new JsonObject { ["ok"] = true });

    private RestAnswer Log(JsonNode? script)
    {
        var from = (int)Math.Clamp(script.At("from").AsWhole() ?? 0, 0, int.MaxValue);
        return RestAnswer.Of(new JsonArray([.. World.Log.From(from).Select(request => request.ToJson())]));
    }

    private RestAnswer Interact(JsonNode? script)
    {
        var (interaction, problem) = new Interactions.InteractionMaker(World, parts.Commands, parts.Files, parts.Interactions).Make(script);
        if (interaction is null)
        {
            return Problem(400, problem!);
        }

        // Discord's own clock runs from the moment that the person acted.
        interaction.SentAt = World.Time.GetUtcNow();
        interaction.IsLive = parts.Sessions.TellOne("INTERACTION_CREATE", interaction.Payload, interaction.Channel.GuildId);
        return RestAnswer.Of(new JsonObject { ["id"] = interaction.Id, ["token"] = interaction.Token, ["live"] = interaction.IsLive });
    }

    private RestAnswer Dispatch(JsonNode? script)
    {
        if (script.Text("t") is not { } name)
        {
            return Problem(400, "An event needs its name as \"t\".");
        }

        var session = parts.Sessions.Newest;
        session?.Tell(name, script.At("d")?.DeepClone());
        return RestAnswer.Of(new JsonObject { ["ok"] = session is not null, ["live"] = session?.Conversation is not null });
    }

    private RestAnswer AddFault(JsonNode? script)
    {
        if (Fault.TryRead(script) is not { } fault)
        {
            return Problem(400, "A fault needs a path, and numbers that make sense.");
        }

        World.Faults.Add(fault);
        return Done;
    }

    private RestAnswer Kill(JsonNode? script)
    {
        if (World.FindChannel(script.Id("channel")) is not { } channel)
        {
            return Problem(404, "There is no such channel.");
        }

        var status = script.Number("status") ?? 404;
        if (status is < 100 or > 599)
        {
            return Problem(400, "A status is a number from 100 to 599.");
        }

        channel.Dead = script.Flag("off") ? null
            : RestAnswer.Error((int)status, (int)Math.Clamp(script.Number("code") ?? 10003, 0, int.MaxValue), script.Text("message") ?? "Unknown Channel");
        return Done;
    }

    private RestAnswer PauseAll(JsonNode? script)
    {
        if (script.At("ms").AsDecimal() is not { } milliseconds || milliseconds is < 0 or > 3_600_000)
        {
            return Problem(400, "A global limit needs its \"ms\", from 0 to an hour.");
        }

        parts.Limiter.Pause(TimeSpan.FromMilliseconds((double)milliseconds));
        return Done;
    }

    private RestAnswer Permit(JsonNode? script)
    {
        if (World.FindChannel(script.Id("channel") ?? World.Home.Id) is not { } channel)
        {
            return Problem(404, "There is no such channel.");
        }

        if (PermissionNames.TryRead(script.Texts("deny")) is not { } denied)
        {
            return Problem(400, "\"deny\" is a list of names such as SEND_MESSAGES; an empty one gives all back.");
        }

        channel.Denied = denied;
        return RestAnswer.Of(new JsonObject { ["ok"] = true, ["permissions"] = ((ulong)channel.BotPermissions).ToString(CultureInfo.InvariantCulture) });
    }

    private RestAnswer Thread(JsonNode? script)
    {
        if (World.FindChannel(script.Id("channel")) is not { Type: ChannelType.Thread } thread)
        {
            return Problem(404, "There is no such thread.");
        }

        thread.IsArchived = script.Flag("archived");
        thread.IsLocked = script.Flag("locked");
        return Done;
    }

    private RestAnswer OpenChannel(JsonNode? script)
    {
        var type = (ChannelType)(script.Number("type") ?? 0);
        if (script.Text("name") is not { Length: >= 1 and <= 100 } name || !Enum.IsDefined(type) || type == ChannelType.Direct)
        {
            return Problem(400, "A channel needs a name, and a type of 0, 4, 5, 11 or 15.");
        }

        var channel = World.Open(name, type, null, type == ChannelType.Thread ? World.Home.Id : null);
        parts.Sessions.Tell(type == ChannelType.Thread ? "THREAD_CREATE" : "CHANNEL_CREATE", channel.ToJson(), World.GuildId, Intents.Guilds);
        return RestAnswer.Of(new JsonObject { ["id"] = channel.Id });
    }

    private RestAnswer Say(JsonNode? script)
    {
        var person = World.FindUser(script.Id("user") ?? World.People[0].Id);
        var channel = World.FindChannel(script.Id("channel") ?? World.Home.Id);
        if (person is null || channel is not { TakesMessages: true } || script.Text("content") is not { Length: >= 1 and <= 2000 } content)
        {
            return Problem(400, "A message needs its content, of at most 2000 letters, and a channel that takes it.");
        }

        var message = parts.Messages.Post(channel, person, new JsonObject { ["content"] = content }, MessageFlags.None, false, []);
        return RestAnswer.Of(new JsonObject { ["id"] = message.Id });
    }

    private RestAnswer Reset()
    {
        World.Log.Clear();
        World.Violations.Clear();
        World.Faults.Clear();
        World.IsTokenRevoked = false;
        parts.Limiter.Clear();
        parts.Invalid.Clear();
        parts.Hall.Script.Clear();
        parts.Hall.Starts.Clear();
        parts.Hall.Identifies.Clear();
        parts.Hall.Resumes.Clear();
        foreach (var channel in World.Channels)
        {
            (channel.Dead, channel.Denied) = (null, Permissions.None);
        }

        return Done;
    }
}
