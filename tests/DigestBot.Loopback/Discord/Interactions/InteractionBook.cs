namespace DigestBot.Loopback.Discord.Interactions;

/// <summary>The last interactions, by id and by token.</summary>
internal sealed class InteractionBook
{
    private const int MaxKept = 20_000;

    private readonly Dictionary<string, Interaction> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Interaction> byToken = new(StringComparer.Ordinal);
    private readonly Queue<Interaction> order = new();

    /// <summary>All, oldest first.</summary>
    public IEnumerable<Interaction> All => order;

    /// <summary>Keeps one.</summary>
    public void Add(Interaction interaction)
    {
        byId[interaction.Id] = interaction;
        byToken[interaction.Token] = interaction;
        order.Enqueue(interaction);
        if (order.Count > MaxKept)
        {
            var oldest = order.Dequeue();
            byId.Remove(oldest.Id);
            byToken.Remove(oldest.Token);
        }
    }

    /// <summary>One by its id.</summary>
    public Interaction? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    /// <summary>One by its token.</summary>
    public Interaction? FindByToken(string token) => byToken.GetValueOrDefault(token);
}
