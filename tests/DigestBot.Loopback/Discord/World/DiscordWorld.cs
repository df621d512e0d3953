using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.World;

/// <summary>What there is: one guild with its people and channels, and the application that is tried out in it.</summary>
internal sealed class DiscordWorld
{
    private const int MaxChannels = 20_000;

    private readonly Dictionary<string, LoopbackChannel> channels = new(StringComparer.Ordinal);
    private readonly List<LoopbackUser> people = [];

    /// <summary>Founds the guild.</summary>
    public DiscordWorld(DiscordLoopbackOptions options)
    {
        Options = options;
        Time = options.Time;
        Snowflakes = new Snowflakes(Time);
        Violations = new Violations(Time);
        Application = Snowflakes.Next();
        GuildId = Snowflakes.Next();
        Bot = new LoopbackUser(Application, "digestbot", "DigestBot", true);
        people.Add(new LoopbackUser(Snowflakes.Next(), "robin", "Robin", false));
        people.Add(new LoopbackUser(Snowflakes.Next(), "kim", "Kim", false));
        Home = Open("news", ChannelType.Text, "What happened, and who said it");
        Open("morning-digest", ChannelType.Text, "One digest a day");
        Open("world", ChannelType.Text, null);
        Open("announcements", ChannelType.Announcement, null);
        Open("long-reads", ChannelType.Forum, null);
    }

    /// <summary>What it was made with.</summary>
    public DiscordLoopbackOptions Options { get; }

    /// <summary>Its clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>The maker of its ids.</summary>
    public Snowflakes Snowflakes { get; }

    /// <summary>What the client did wrong.</summary>
    public Violations Violations { get; }

    /// <summary>The requests that came.</summary>
    public RequestLog Log { get; } = new();

    /// <summary>The faults that were asked for.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>The application's id.</summary>
    public string Application { get; }

    /// <summary>The application's bot.</summary>
    public LoopbackUser Bot { get; }

    /// <summary>The guild's id.</summary>
    public string GuildId { get; }

    /// <summary>The guild's name.</summary>
    public string GuildName { get; } = "The Newsroom";

    /// <summary>The channel that scripts mean when they name none.</summary>
    public LoopbackChannel Home { get; }

    /// <summary>Whether the token was taken back.</summary>
    public bool IsTokenRevoked { get; set; }

    /// <summary>All channels, direct conversations as well.</summary>
    public IReadOnlyCollection<LoopbackChannel> Channels => channels.Values;

    /// <summary>The people of the guild, without the bot.</summary>
    public IReadOnlyList<LoopbackUser> People => people;

    /// <summary>Everybody with an id, the bot as well.</summary>
    public LoopbackUser? FindUser(string? id) => id == Bot.Id ? Bot : people.Find(one => one.Id == id);

    /// <summary>A channel by its id.</summary>
    public LoopbackChannel? FindChannel(string? id) => id is not null && channels.TryGetValue(id, out var channel) ? channel : null;

    /// <summary>A message by its id, in whatever channel.</summary>
    public StoredMessage? FindMessage(string? id) => channels.Values.Select(channel => channel.Messages.Find(message => message.Id == id)).FirstOrDefault(found => found is not null);

    /// <summary>Opens a channel in the guild.</summary>
    /// <exception cref="InvalidOperationException">There are as many as there may be.</exception>
    public LoopbackChannel Open(string name, ChannelType type, string? topic, string? parent = null) =>
        Add(new LoopbackChannel(Snowflakes.Next(), name, type) { GuildId = GuildId, Topic = topic, ParentId = parent });

    /// <summary>The direct conversation of the bot with somebody, begun where there is none.</summary>
    public LoopbackChannel DirectWith(LoopbackUser person) =>
        channels.Values.FirstOrDefault(channel => channel.Recipient?.Id == person.Id)
        ?? Add(new LoopbackChannel(Snowflakes.Next(), person.DisplayName, ChannelType.Direct) { Recipient = person });

    private LoopbackChannel Add(LoopbackChannel channel)
    {
        if (channels.Count >= MaxChannels)
        {
            throw new InvalidOperationException($"There are {MaxChannels} channels already.");
        }

        channels.Add(channel.Id, channel);
        return channel;
    }
}
