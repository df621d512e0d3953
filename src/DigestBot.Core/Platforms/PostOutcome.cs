namespace DigestBot.Core.Platforms;

/// <summary>What became of a digest that was handed to a platform.</summary>
public abstract record PostOutcome
{
    private PostOutcome()
    {
    }

    /// <summary>The platform took it, and calls it <paramref name="MessageId"/>.</summary>
    public sealed record Posted(string MessageId) : PostOutcome;

    /// <summary>It may work later, not before <paramref name="Delay"/> has passed.</summary>
    public sealed record TryLater(TimeSpan Delay, string Reason) : PostOutcome;

    /// <summary>Nothing can be posted to this channel until a person changes something; <paramref name="Reason"/> names it.</summary>
    public sealed record Refused(string Reason) : PostOutcome;

    /// <summary>This digest cannot be posted, but others can: the platform does not take its content.</summary>
    public sealed record Rejected(string Reason) : PostOutcome;
}
