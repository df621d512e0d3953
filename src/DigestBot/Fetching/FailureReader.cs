using System.Net.Sockets;
using System.Security.Authentication;
using DigestBot.Fetching.Addresses;

namespace DigestBot.Fetching;

/// <summary>Turns what the HTTP client throws into an outcome with its cause in plain words.</summary>
internal static class FailureReader
{
    /// <summary>Whether it is a failure of the outside, and no bug.</summary>
    public static bool IsOutside(Exception failure) =>
        failure is HttpRequestException or IOException or InvalidDataException or TimeoutException or OperationCanceledException;

    /// <summary>What to tell of it, and with which limit it met.</summary>
    public static FetchOutcome Outcome(Exception failure, FetchLimits limits) => failure switch
    {
        _ when Cause<BlockedAddressException>(failure) is { } blocked => new FetchOutcome.Blocked(blocked.Message),
        TimeoutException => Failed(FetchProblem.Timeout, failure.Message),
        OperationCanceledException { InnerException: TimeoutException } => Failed(FetchProblem.Timeout, $"the server cannot be connected to within {limits.Connect.TotalSeconds:0.#} s"),
        OperationCanceledException => Failed(FetchProblem.Timeout, $"the server takes longer than {limits.Total.TotalSeconds:0.#} s"),
        InvalidDataException => Failed(FetchProblem.BadResponse, failure.Message),
        HttpRequestException request => Of(request.HttpRequestError, request),
        HttpIOException body => Of(body.HttpRequestError, body),
        _ => Failed(FetchProblem.Interrupted, "the connection broke before the answer was complete"),
    };

    private static FetchOutcome.Failed Of(HttpRequestError error, Exception failure) => error switch
    {
        HttpRequestError.NameResolutionError => OfSocket(failure) ?? Failed(FetchProblem.NoSuchHost, "there is no such host"),
        HttpRequestError.ConnectionError => OfSocket(failure) ?? Failed(FetchProblem.Unreachable, "the server cannot be reached"),
        HttpRequestError.SecureConnectionError => Insecure(failure),
        HttpRequestError.ConfigurationLimitExceeded => Failed(FetchProblem.BadResponse, "the headers of the answer are too long"),
        HttpRequestError.InvalidResponse => Failed(FetchProblem.BadResponse, "the answer is not proper HTTP"),
        HttpRequestError.ResponseEnded => Failed(FetchProblem.Interrupted, "the connection ended before the answer was complete"),
        _ => Failed(FetchProblem.Interrupted, "the connection broke before the answer was complete"),
    };

    private static FetchOutcome.Failed? OfSocket(Exception failure) => Cause<SocketException>(failure)?.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData => Failed(FetchProblem.NoSuchHost, "there is no such host"),
        SocketError.TryAgain or SocketError.NoRecovery => Failed(FetchProblem.Unreachable, "the name server does not answer"),
        SocketError.ConnectionRefused => Failed(FetchProblem.Unreachable, "the server refuses the connection"),
        SocketError.TimedOut => Failed(FetchProblem.Timeout, "the server cannot be connected to in time"),
        SocketError.NetworkUnreachable or SocketError.HostUnreachable => Failed(FetchProblem.Unreachable, "there is no way to the server"),
        _ => null,
    };

    private static FetchOutcome.Failed Insecure(Exception failure) =>
        Cause<AuthenticationException>(failure)?.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase) == true
            ? Failed(FetchProblem.Insecure, "the server's certificate cannot be trusted")
            : Failed(FetchProblem.Insecure, "the secure connection cannot be made");

    private static T? Cause<T>(Exception failure)
        where T : Exception
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is T found)
            {
                return found;
            }
        }

        return null;
    }

    private static FetchOutcome.Failed Failed(FetchProblem problem, string reason) => new(problem, reason);
}
