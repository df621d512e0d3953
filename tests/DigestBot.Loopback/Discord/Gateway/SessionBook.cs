using System.Security.Cryptography;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Gateway;

/// <summary>The sessions there are, and what the gateway tells them.</summary>
internal sealed class SessionBook(DiscordWorld world)
{
    private readonly List<GatewaySession> sessions = [];

    /// <summary>Where the gateway is ("ws://127.0.0.1:9010/"); set when the port is known.</summary>
    public string Root { get; set; } = "ws://127.0.0.1/";

    /// <summary>All sessions that can go on, oldest first.</summary>
    public IReadOnlyList<GatewaySession> All
    {
        get
        {
            Expire();
            return sessions;
        }
    }

    /// <summary>The newest session.</summary>
    public GatewaySession? Newest => All is [.., var newest] ? newest : null;

    /// <summary>Begins a session.</summary>
    public GatewaySession Begin(long intents, int shard, int shards)
    {
        Expire();
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var session = new GatewaySession(id, $"/gateway/resume/{id[..8]}", intents, shard, shards);
        sessions.Add(session);
        return session;
    }

    /// <summary>A session by its id, where it can still be resumed.</summary>
    public GatewaySession? Find(string? id) => All.FirstOrDefault(session => session.Id == id);

    /// <summary>Forgets a session.</summary>
    public void End(GatewaySession session) => sessions.Remove(session);

    /// <summary>Keeps a session that lost its connection for a while.</summary>
    public void Detach(GatewaySession session)
    {
        session.Conversation = null;
        session.DetachedAt = world.Time.GetUtcNow();
    }

    /// <summary>Tells the sessions that hear of a guild, or of direct conversations where it is null; whether one of them is connected.</summary>
    public bool Tell(string name, JsonNode? data, string? guildId, long intent)
    {
        var isLive = false;
        foreach (var session in All.Where(session => Hears(session, guildId, intent)).ToList())
        {
            session.Tell(name, data?.DeepClone());
            isLive |= session.Conversation is not null;
        }

        return isLive;
    }

    /// <summary>Tells one session that hears of a guild: the newest connected one, else the newest. Whether it is connected.</summary>
    public bool TellOne(string name, JsonNode? data, string? guildId)
    {
        var hearing = All.Where(session => Hears(session, guildId, 0)).ToList();
        var session = hearing.LastOrDefault(session => session.Conversation is not null) ?? hearing.LastOrDefault();
        session?.Tell(name, data?.DeepClone());
        return session?.Conversation is not null;
    }

    /// <summary>Whether a guild falls to a shard.</summary>
    public static bool IsOfShard(string? guildId, int shard, int shards) =>
        guildId is null ? shard == 0 : (int)((Snowflakes.TryParse(guildId)!.Value >> 22) % (ulong)shards) == shard;

    private static bool Hears(GatewaySession session, string? guildId, long intent) =>
        (session.Intents & intent) == intent && IsOfShard(guildId, session.Shard, session.Shards);

    private void Expire()
    {
        var now = world.Time.GetUtcNow();
        sessions.RemoveAll(session => session.Conversation is null && now - session.DetachedAt > world.Options.ResumeWindow);
    }
}
