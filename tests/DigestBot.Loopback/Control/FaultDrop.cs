namespace DigestBot.Loopback.Control;

/// <summary>When a connection is cut.</summary>
public enum FaultDrop
{
    /// <summary>Never.</summary>
    None,

    /// <summary>Before the platform did what was asked.</summary>
    Before,

    /// <summary>When it was done, so that only the answer is lost.</summary>
    After,
}
