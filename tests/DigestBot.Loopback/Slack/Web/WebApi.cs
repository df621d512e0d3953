using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Workspace;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Loopback.Slack.Web;

/// <summary>
/// Answers /api/METHOD (https://docs.slack.dev/apis/web-api): reads the body, looks at the token, counts, and calls the method.
/// </summary>
internal sealed class WebApi(IEnumerable<ApiMethod> methods, Admission admission, RateLimits limits, SlackWorkspace workspace, Violations violations)
{
    /// <summary>Messages a channel takes at once before it is one a second.</summary>
    public const int PostingBurst = 4;

    private readonly FrozenDictionary<string, ApiMethod> methods = methods.ToFrozenDictionary(method => method.Name, StringComparer.Ordinal);

    public async Task<RequestAnswer> AnswerAsync(HttpRequest request, string name, CancellationToken cancellationToken)
    {
        var body = await BodyReader.ReadAsync(request, cancellationToken);
        var (answer, install) = Answer(request, name, body);
        if (body.LacksCharset)
        {
            answer.Warn("missing_charset");
        }

        return new RequestAnswer(answer.RetryAfter is null ? 200 : 429, answer.Body)
        {
            Asked = body.Members,
            IsLimited = answer.RetryAfter is not null,
            Headers = [.. HeadersOf(answer, name, install)],
        };
    }

    private (ApiAnswer Answer, Install? Install) Answer(HttpRequest request, string name, ReadBody body)
    {
        if (!methods.TryGetValue(name, out var method))
        {
            return (ApiAnswer.Error("unknown_method"), null);
        }

        if (body.Error is { } unreadable)
        {
            return (ApiAnswer.Error(unreadable), null);
        }

        var (install, refusal) = admission.Admit(method, request, body);
        if (install is null)
        {
            return (refusal!, null);
        }

        var root = new Uri($"{request.Scheme}://{request.Host}");
        var call = new ApiCall(new ApiArguments(Taken(method, body)), install, root) { Authorization = request.Headers.Authorization.ToString() };
        return (Limit(method, call) ?? Check(method, call) ?? method.Answer(call), install);
    }

    // A method that takes no JSON does not see it.
    private JsonObject Taken(ApiMethod method, ReadBody body)
    {
        if (!body.IsJson || method.TakesJson)
        {
            return body.Members;
        }

        if (body.Members.Count > 0)
        {
            violations.Add("json_to_a_form_method", ("detail", method.Name));
        }

        return [];
    }

    private ApiAnswer? Limit(ApiMethod method, ApiCall call)
    {
        var perMinute = (int)method.Tier;
        var wait = limits.Take($"{method.Name} {call.Install.Team}", perMinute, TimeSpan.FromMinutes(1) / perMinute);
        if (wait is null && method.Tier == ApiTier.Posting && call.Text("channel") is { } channel)
        {
            wait = limits.Take($"{method.Name} {call.Install.Team} {channel}", PostingBurst, TimeSpan.FromSeconds(1));
        }

        return wait is { } needed ? ApiAnswer.Limited(needed) : null;
    }

    private ApiAnswer? Check(ApiMethod method, ApiCall call)
    {
        var missing = method.Required.Where(name => !call.Arguments.Has(name)).ToList();
        return missing.Count > 0 ? ApiAnswer.Error(ApiAnswer.InvalidArguments, [.. missing.Select(name => $"missing required field: {name}")])
            : workspace.DeadErrorOf(call.Text("channel")) is { } error ? ApiAnswer.Error(error)
            : null;
    }

    private IEnumerable<(string Name, string Value)> HeadersOf(ApiAnswer answer, string name, Install? install)
    {
        yield return ("x-slack-req-id", RandomNumberGenerator.GetHexString(32, lowercase: true));
        if (answer.RetryAfter is { } wait)
        {
            yield return ("Retry-After", wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture));
        }

        if (install is { Scopes.Count: > 0 })
        {
            yield return ("x-oauth-scopes", string.Join(',', install.Scopes));
            yield return ("x-accepted-oauth-scopes", methods[name].Scope ?? "");
        }
    }
}
