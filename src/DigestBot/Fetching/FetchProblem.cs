namespace DigestBot.Fetching;

/// <summary>Why nothing was fetched; <see cref="FetchProblems"/> says which of them may pass.</summary>
internal enum FetchProblem
{
    /// <summary>The host's name leads nowhere.</summary>
    NoSuchHost,

    /// <summary>No connection: refused, no route, or the name server is silent.</summary>
    Unreachable,

    /// <summary>The secure connection cannot be trusted, or cannot be made.</summary>
    Insecure,

    /// <summary>The server was too slow to connect, to answer or to end.</summary>
    Timeout,

    /// <summary>The connection ended before the answer did.</summary>
    Interrupted,

    /// <summary>The body exceeds the limit, packed or unpacked.</summary>
    TooLarge,

    /// <summary>There is nothing at the address (404).</summary>
    NotFound,

    /// <summary>The server will not give it to the bot (401, 403, 451 and the rest of 4xx).</summary>
    Refused,

    /// <summary>The server asks for a pause (429), or has asked for one that is not over yet.</summary>
    TooManyRequests,

    /// <summary>The server itself is in trouble (5xx).</summary>
    ServerError,

    /// <summary>Redirects that go round, go on for too long, or lead nowhere.</summary>
    BadRedirect,

    /// <summary>An answer that is not proper HTTP, or is packed in a way that cannot be unpacked.</summary>
    BadResponse,
}
