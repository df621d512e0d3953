namespace DigestBot.Loopback.Slack.Workspace;

/// <summary>The people, channels and messages of the workspace. Safe to share.</summary>
internal sealed class SlackWorkspace
{
    private readonly Lock gate = new();
    private readonly MessageClock clock;
    private readonly Changes changes;
    private readonly Dictionary<string, SlackChannel> channels;
    private readonly Dictionary<string, List<SlackMessage>> messages = new(StringComparer.Ordinal);

    public SlackWorkspace(MessageClock clock, Changes changes)
    {
        (this.clock, this.changes) = (clock, changes);
        SlackChannel[] given =
        [
            new(SlackIds.General, "general") { HasBot = true },
            new(SlackIds.News, "news") { HasBot = true },
            new(SlackIds.Random, "random"),
            new(SlackIds.Editors, "editors") { IsPrivate = true },
            new(SlackIds.Attic, "attic") { HasBot = true, IsArchived = true },
        ];
        channels = given.ToDictionary(channel => channel.Id, StringComparer.Ordinal);
    }

    /// <summary>Everyone in the workspace, the bot among them.</summary>
    public IReadOnlyList<SlackPerson> People { get; } =
    [
        new(SlackIds.Reader, "reader", "Robin Reader"),
        new(SlackIds.Editor, "editor", "Edda Editor"),
        new(SlackIds.BotUser, "digestbot", "DigestBot", IsBot: true),
        new(SlackIds.Slackbot, "slackbot", "Slackbot", IsBot: true),
    ];

    /// <summary>All conversations, in the order they were made.</summary>
    public IReadOnlyList<SlackChannel> Channels
    {
        get
        {
            lock (gate)
            {
                return [.. channels.Values];
            }
        }
    }

    public SlackPerson? FindPerson(string? id) => People.FirstOrDefault(person => person.Id == id);

    public SlackChannel? FindChannel(string? id)
    {
        lock (gate)
        {
            return id is null ? null : channels.GetValueOrDefault(id);
        }
    }

    /// <summary>The direct messages between the bot and a person, made when there are none yet.</summary>
    public SlackChannel OpenDirect(string person)
    {
        lock (gate)
        {
            var id = $"D{person[1..]}";
            return channels.TryGetValue(id, out var known) ? known : channels[id] = new SlackChannel(id, id) { HasBot = true, DirectWith = person };
        }
    }

    public void Join(string channel)
    {
        lock (gate)
        {
            channels[channel] = channels[channel] with { HasBot = true };
        }

        changes.Tell();
    }

    /// <summary>Opens a further channel with the bot in it.</summary>
    public SlackChannel Open(string name)
    {
        SlackChannel opened;
        lock (gate)
        {
            var id = $"C0OPEN{channels.Count:D5}";
            opened = channels[id] = new SlackChannel(id, name) { HasBot = true };
        }

        changes.Tell();
        return opened;
    }

    /// <summary>Lets a channel answer everything with an error; null ends that. False where there is no such channel.</summary>
    public bool Kill(string channel, string? error)
    {
        lock (gate)
        {
            if (!channels.TryGetValue(channel, out var known))
            {
                return false;
            }

            channels[channel] = known with { DeadError = error };
            return true;
        }
    }

    /// <summary>The error of a dead channel; null when it is alive.</summary>
    public string? DeadErrorOf(string? channel) => FindChannel(channel)?.DeadError;

    /// <summary>Lets all dead channels live again.</summary>
    public void Revive()
    {
        lock (gate)
        {
            foreach (var channel in channels.Values.Where(channel => channel.DeadError is not null).ToList())
            {
                channels[channel.Id] = channel with { DeadError = null };
            }
        }
    }

    /// <summary>Adds a message under a time stamp of its own.</summary>
    public SlackMessage Add(SlackMessage message)
    {
        var added = message with { Ts = clock.Next() };
        lock (gate)
        {
            ListOf(message.Channel).Add(added);
        }

        changes.Tell();
        return added;
    }

    /// <summary>Puts a message in the place of the one with its time stamp; does nothing when that is gone.</summary>
    public void Replace(SlackMessage message)
    {
        lock (gate)
        {
            var list = ListOf(message.Channel);
            if (list.FindIndex(each => each.Ts == message.Ts) is >= 0 and var index)
            {
                list[index] = message;
            }
        }

        changes.Tell();
    }

    public void Remove(SlackMessage message)
    {
        lock (gate)
        {
            ListOf(message.Channel).RemoveAll(each => each.Ts == message.Ts);
        }

        changes.Tell();
    }

    public SlackMessage? FindMessage(string channel, string? ts) => MessagesIn(channel).FirstOrDefault(message => message.Ts == ts);

    /// <summary>The messages of a channel, ephemeral ones and replies among them, oldest first.</summary>
    public IReadOnlyList<SlackMessage> MessagesIn(string channel)
    {
        lock (gate)
        {
            return messages.TryGetValue(channel, out var list) ? [.. list] : [];
        }
    }

    /// <summary>Another time stamp, for an edit.</summary>
    public string NextTs() => clock.Next();

    private List<SlackMessage> ListOf(string channel) =>
        messages.TryGetValue(channel, out var list) ? list : messages[channel] = [];
}
