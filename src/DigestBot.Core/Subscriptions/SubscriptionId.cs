namespace DigestBot.Core.Subscriptions;

/// <summary>Names one subscription.</summary>
public readonly record struct SubscriptionId(string Value)
{
    /// <summary>The id itself.</summary>
    public override string ToString() => Value;
}
