using System.Text.RegularExpressions;
using DigestBot.Loopback.Discord.Limits;
using DigestBot.Loopback.Discord.Validation;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Rest;

/// <summary>What every request goes through before its route answers it: agent, token, limits, dead channels, body.</summary>
internal sealed partial class RestPipeline(DiscordWorld world, RouteTable routes, RateLimiter limiter, InvalidRequests invalid)
{
    private bool refusedToken;

    /// <summary>The answer to a request.</summary>
    public RestAnswer Answer(RestRequest request)
    {
        if (invalid.Ban is { } ban)
        {
            return ban;
        }

        var answer = Judge(request);
        invalid.Count(answer);
        return answer;
    }

    private RestAnswer Judge(RestRequest request)
    {
        var (call, noRoute) = routes.Find(request);
        if (call is null)
        {
            return noRoute!;
        }

        CheckManners(request);
        if (request.Header("user-agent").Length == 0)
        {
            return RestErrors.NoUserAgent;
        }

        if (!call.Route.IsOpen && !IsAuthorized(request))
        {
            return RestErrors.Unauthorized;
        }

        var (refusal, headers) = limiter.Take(call);
        return (refusal ?? DeadChannel(call) ?? BadBody(request) ?? call.Route.Answer(call)).With(headers);
    }

    private void CheckManners(RestRequest request)
    {
        if (!UserAgent().IsMatch(request.Header("user-agent")))
        {
            world.Violations.Add("user_agent", ("path", request.Path), ("value", request.Header("user-agent")));
        }

        if (!RouteTable.IsVersioned(request.Path))
        {
            world.Violations.Add("unversioned", ("path", request.Path));
        }
    }

    private bool IsAuthorized(RestRequest request)
    {
        if (!world.IsTokenRevoked && request.Header("authorization") == $"Bot {world.Options.Token}")
        {
            return true;
        }

        // Asking again with a token that was refused counts towards a ban.
        if (refusedToken)
        {
            world.Violations.Add("request_after_401", ("path", request.Path));
        }

        refusedToken = true;
        return false;
    }

    private RestAnswer? DeadChannel(RestCall call) =>
        call.Values.TryGetValue("channel", out var channel) ? world.FindChannel(channel)?.Dead : null;

    private RestAnswer? BadBody(RestRequest request)
    {
        switch (request.BodyState)
        {
            case BodyState.TooLarge:
                return RestErrors.TooLarge;
            case BodyState.Broken:
                world.Violations.Add("broken_body", ("path", request.Path));
                return RestErrors.BrokenBody;
            case BodyState.WrongType:
                world.Violations.Add("content_type", ("path", request.Path), ("value", request.Header("content-type")));
                return new FormErrors().Add("", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.").ToAnswer();
            default:
                return null;
        }
    }

    // "DiscordBot (https://digestbot.example, 1.0)"; libraries leave the comma out or add more behind.
    [GeneratedRegex(@"^DiscordBot \(https?://[^\s,)]+,? [^)]+\)", RegexOptions.NonBacktracking)]
    private static partial Regex UserAgent();
}
