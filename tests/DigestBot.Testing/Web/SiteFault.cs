namespace DigestBot.Testing.Web;

/// <summary>What a <see cref="LoopbackSite"/> does wrong on purpose.</summary>
public enum SiteFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The connection is reset before anything is answered.</summary>
    ResetBefore,

    /// <summary>The connection is reset after half of the body.</summary>
    ResetWithin,

    /// <summary>The connection is closed in order after half of the body that was announced.</summary>
    EndEarly,

    /// <summary>Nothing is ever answered.</summary>
    NeverAnswer,

    /// <summary>The headers come, and then the body a byte at a time, for ever.</summary>
    DripBody,

    /// <summary>The headers come a byte at a time, for ever.</summary>
    DripHeaders,

    /// <summary>The body is sent as the whole answer, with no HTTP around it.</summary>
    Raw,
}
