namespace DigestBot.Core.Sources;

/// <summary>Why a source could not be read at its last check.</summary>
public enum SourceProblem
{
    /// <summary>It could be read.</summary>
    None,

    /// <summary>The server cannot be found or reached, or gives up on the way.</summary>
    Unreachable,

    /// <summary>The server's certificate cannot be trusted.</summary>
    Insecure,

    /// <summary>The server does not let the bot in.</summary>
    Refused,

    /// <summary>There is nothing at the address.</summary>
    NotFound,

    /// <summary>The server says that it is gone for good.</summary>
    Gone,

    /// <summary>The server asks for fewer requests.</summary>
    TooManyRequests,

    /// <summary>The server has an error of its own.</summary>
    ServerError,

    /// <summary>It is larger than may be read.</summary>
    TooLarge,

    /// <summary>What is there is no feed, or none that can be read.</summary>
    Unreadable,

    /// <summary>The address leads to a place that the bot must not visit.</summary>
    Blocked,
}
