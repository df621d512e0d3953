namespace DigestBot.Core.Deliveries;

/// <summary>How far a delivery has come.</summary>
public enum DeliveryState
{
    /// <summary>Claimed, not yet known to be posted.</summary>
    Claimed,

    /// <summary>The platform took it.</summary>
    Posted,

    /// <summary>There was nothing to tell, so nothing was posted.</summary>
    Empty,

    /// <summary>The platform refused it for good.</summary>
    Failed,
}
