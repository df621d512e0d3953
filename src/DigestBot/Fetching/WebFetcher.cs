using DigestBot.Fetching.Addresses;
using DigestBot.Fetching.Answers;
using DigestBot.Fetching.Pacing;

namespace DigestBot.Fetching;

/// <summary>
/// Fetches what an address leads to, and is the one place that meets the open web. May be used by many at once.
/// Whatever a server does is an outcome; nothing is thrown but the caller's own cancellation.
/// </summary>
internal sealed class WebFetcher(AddressGuard guard, HostPacer pacer, HopSender sender, AnswerReader reader, FetchLimits limits)
{
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        if (guard.Refusal(request.Address) is { } reason)
        {
            return new FetchOutcome.Blocked(reason);
        }

        using var clock = new FetchClock(limits.Total, cancellationToken);
        try
        {
            return await FollowAsync(request, clock, cancellationToken);
        }
        catch (Exception failure) when (FailureReader.IsOutside(failure))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return FailureReader.Outcome(failure, limits);
        }
    }

    private async Task<FetchOutcome> FollowAsync(FetchRequest request, FetchClock clock, CancellationToken cancellationToken)
    {
        var trail = new RedirectTrail(request.Address);
        while (true)
        {
            // Redirects within a host need no further turn: the first one is as long as the visit.
            var host = HostNames.Of(trail.Current);
            using var turn = await pacer.EnterAsync(host, cancellationToken);
            if (turn is null)
            {
                return new FetchOutcome.Failed(FetchProblem.TooManyRequests, "the server asked for a pause that is not over", pacer.PauseOf(host));
            }

            clock.Go();
            if (await VisitAsync(request, trail, host, clock.Token) is { } outcome)
            {
                return outcome;
            }

            clock.Rest();
        }
    }

    // Null when the trail has come to another host.
    private async Task<FetchOutcome?> VisitAsync(FetchRequest request, RedirectTrail trail, string host, CancellationToken cancellationToken)
    {
        do
        {
            using var response = await sender.SendAsync(request, trail.Current, isAtHome: !trail.HasLeftHome, cancellationToken);
            if (!RedirectTrail.IsRedirect(response))
            {
                return Remembered(host, await reader.ReadAsync(response, request, trail, cancellationToken));
            }

            if (trail.Follow(response) is { } failed)
            {
                return failed;
            }

            if (guard.Refusal(trail.Current) is { } reason)
            {
                return new FetchOutcome.Blocked($"it redirects to where the bot may not go: {reason}");
            }
        }
        while (HostNames.Of(trail.Current) == host);
        return null;
    }

    private FetchOutcome Remembered(string host, FetchOutcome outcome)
    {
        if (outcome is FetchOutcome.Failed { RetryAfter: { } pause, Problem: FetchProblem.TooManyRequests or FetchProblem.ServerError })
        {
            pacer.Pause(host, pause);
        }

        return outcome;
    }
}
