namespace DigestBot.Discord.Rest;

/// <summary>What came of a call.</summary>
internal abstract record RestOutcome
{
    private RestOutcome()
    {
    }

    /// <summary>It is done; the body is empty where there is none.</summary>
    public sealed record Done(int Status, byte[] Body) : RestOutcome;

    /// <summary>Discord does not do it. <paramref name="Code"/> is 0 where it gave none (https://discord.com/developers/docs/topics/opcodes-and-status-codes#json).</summary>
    public sealed record Refused(int Status, int Code, string Message) : RestOutcome;

    /// <summary>It may work after <paramref name="Delay"/>.</summary>
    public sealed record Later(TimeSpan Delay, string Reason) : RestOutcome;

    /// <summary>Nothing is sent any more until the operator does something.</summary>
    public sealed record Stopped(string Reason) : RestOutcome;
}
