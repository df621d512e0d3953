namespace DigestBot.Loopback.Discord.Gateway;

/// <summary>How the gateway misbehaves, as a script set it.</summary>
internal sealed class GatewayScript
{
    /// <summary>Whether heartbeats are not acknowledged.</summary>
    public bool MutesAcks { get; set; }

    /// <summary>Whether new connections are not greeted.</summary>
    public bool SkipsHello { get; set; }

    /// <summary>What an Identify is answered with: "ready", "invalid", "silent" or a close code.</summary>
    public string IdentifyReply { get; set; } = "ready";

    /// <summary>Behaves again.</summary>
    public void Clear() => (MutesAcks, SkipsHello, IdentifyReply) = (false, false, "ready");
}
