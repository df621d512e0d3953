using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Web;

/// <summary>
/// Calls methods of the Web API (https://docs.slack.dev/apis/web-api), each call once: whether it may be repeated is the caller's to say.
/// Arguments go as a form, which every method takes; blocks and the like are JSON within it. Safe to share between threads.
/// </summary>
internal sealed class SlackWeb(HttpClient client, SlackOptions options, TimeProvider time)
{
    private const int MaxAnswerBytes = 4 * 1024 * 1024;

    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(15);

    /// <summary>What Slack asks for where it limits without saying for how long.</summary>
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    public async Task<SlackAnswer> CallAsync(string method, SlackToken? token, IReadOnlyDictionary<string, string> arguments, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{options.ApiBaseUrl.TrimEnd('/')}/{method}")) { Content = new FormUrlEncodedContent(arguments) };
        request.Content.Headers.ContentType!.CharSet = "utf-8";
        if (token is { } given)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", given.Value);
        }

        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(_ => within.Cancel(), null, AnswersWithin, Timeout.InfiniteTimeSpan);
        try
        {
            return await SendAsync(request, within.Token);
        }
        catch (HttpRequestException failed)
        {
            return IsBeforeSending(failed) ? new SlackAnswer.NotSent("Slack cannot be reached") : new SlackAnswer.Unclear("the connection to Slack broke");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SlackAnswer.Unclear($"Slack did not answer within {AnswersWithin.TotalSeconds:0} seconds");
        }
        catch (IOException)
        {
            return new SlackAnswer.Unclear("the connection to Slack broke");
        }
    }

    private async Task<SlackAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return new SlackAnswer.Limited(PauseOf(response));
        }

        var bytes = await BoundedBody.ReadAsync(response, MaxAnswerBytes, cancellationToken);
        var answer = bytes is null ? null : SlackJson.TryRead(bytes, SlackJson.Default.WebAnswer);
        return answer?.Ok switch
        {
            true => new SlackAnswer.Done(answer) { Scopes = response.Headers.TryGetValues("x-oauth-scopes", out var scopes) ? string.Join(',', scopes) : null },
            false => FailureOf(answer, response),
            null when (int)response.StatusCode is >= 300 and < 500 => new SlackAnswer.Failed($"http_{Status(response)}", ""),
            _ => new SlackAnswer.Unclear($"Slack answered with {Status(response)} and no result"),
        };
    }

    private static SlackAnswer FailureOf(WebAnswer answer, HttpResponseMessage response)
    {
        var error = answer.Error ?? "unknown_error";
        if (error is "ratelimited" or "rate_limited")
        {
            return new SlackAnswer.Limited(PauseOf(response));
        }

        if (SlackErrors.IsUnclear(error))
        {
            return new SlackAnswer.Unclear($"Slack answered {error}");
        }

        var detail = answer.Needed is { } needed ? [$"it needs the scope {needed}"] : answer.ResponseMetadata?.Messages ?? [];
        return new SlackAnswer.Failed(error, Redaction.Of(string.Join("; ", detail)));
    }

    private static TimeSpan PauseOf(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter?.Delta ?? UsualPause;
        return asked < LongestPause ? asked : LongestPause;
    }

    private static string Status(HttpResponseMessage response) => ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);

    private static bool IsBeforeSending(HttpRequestException failed) =>
        failed.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError;
}
