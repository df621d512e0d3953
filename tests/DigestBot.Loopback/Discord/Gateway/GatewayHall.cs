using System.Text.Json.Nodes;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Gateway;

/// <summary>Everything that the connections of the gateway share.</summary>
internal sealed class GatewayHall(DiscordWorld world, SessionBook sessions)
{
    private const int MaxKept = 5000;

    /// <summary>The world that is told of.</summary>
    public DiscordWorld World { get; } = world;

    /// <summary>The sessions.</summary>
    public SessionBook Sessions { get; } = sessions;

    /// <summary>How it misbehaves.</summary>
    public GatewayScript Script { get; } = new();

    /// <summary>How many sessions may begin.</summary>
    public StartLimit Starts { get; } = new(world.Options);

    /// <summary>The connections there were.</summary>
    public List<ConnectionRecord> Connections { get; } = [];

    /// <summary>The Identifies that came.</summary>
    public List<JsonObject> Identifies { get; } = [];

    /// <summary>The Resumes that came.</summary>
    public List<JsonObject> Resumes { get; } = [];

    /// <summary>The conversations that go on, oldest first.</summary>
    public List<GatewayConversation> Live { get; } = [];

    /// <summary>Begins to remember a connection.</summary>
    public ConnectionRecord Remember(string path, string query)
    {
        var record = new ConnectionRecord(Connections.Count, path, query);
        Keep(Connections, record);
        return record;
    }

    /// <summary>Puts something at the end of a list, unless that is full.</summary>
    public static void Keep<T>(List<T> list, T item)
    {
        if (list.Count < MaxKept)
        {
            list.Add(item);
        }
    }
}
