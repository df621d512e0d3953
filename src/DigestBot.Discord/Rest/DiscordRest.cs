using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Rest;

/// <summary>
/// Calls Discord's API (https://discord.com/developers/docs/reference): within its limits, again where that is safe, and not at all where
/// it would do harm. Safe to share between threads.
/// </summary>
internal sealed partial class DiscordRest(
    HttpClient client, BotToken token, RateLimits limits, InvalidRequests invalid, Jitter jitter, TimeProvider time, ILogger<DiscordRest> logger)
{
    private const int MaxTries = 4;
    private const int MaxUrgentTries = 2;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan UrgentTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    /// <summary>A server in between that bans an address says so for longer than a limit lasts.</summary>
    private static readonly TimeSpan BanPause = TimeSpan.FromMinutes(5);

    private static readonly string Version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0";

    private volatile bool isTokenRefused;

    /// <summary>Whether Discord no longer knows the token: nothing is sent any more.</summary>
    public bool IsTokenRefused => isTokenRefused;

    /// <summary>
    /// A client for the API at an address. Redirects are not followed: the token is for this address only. It says who calls as Discord
    /// wants it (https://discord.com/developers/docs/reference#user-agent): where more is told of the bot, and its version.
    /// </summary>
    public static HttpClient Client(HttpMessageHandler handler, Uri api, string website)
    {
        var client = new HttpClient(handler) { BaseAddress = api, Timeout = System.Threading.Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 8 * 1024 * 1024 };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"DiscordBot ({website}, {Version})");
        return client;
    }

    public async Task<RestOutcome> SendAsync(DiscordRequest request, CancellationToken cancellationToken)
    {
        var waited = TimeSpan.Zero;
        for (var tries = 1; ;)
        {
            if (Obstacle() is { } stopped)
            {
                return stopped;
            }

            // What Discord does not wait for cannot wait for others.
            var (turn, delay) = request.IsUrgent ? (null, TimeSpan.Zero) : await limits.EnterAsync(request, cancellationToken);
            if (delay > TimeSpan.Zero)
            {
                return new RestOutcome.Later(delay, "Discord asks the bot to slow down");
            }

            var answer = await ExchangeAsync(request, turn, cancellationToken);
            if (answer.RetryAfter is { } pause)
            {
                waited += pause;
                if (request.IsUrgent || waited > request.Patience)
                {
                    return new RestOutcome.Later(pause, "Discord asks the bot to slow down");
                }

                await Task.Delay(pause, time, cancellationToken);
            }
            else if (answer.Problem.Length == 0)
            {
                return Outcome(request, answer, tries);
            }
            else if (!MayRepeat(request) || tries == (request.IsUrgent ? MaxUrgentTries : MaxTries))
            {
                return new RestOutcome.Later(jitter.Of(FirstPause * 30), answer.Problem);
            }
            else
            {
                LogRepeated(request.Name, answer.Problem);
                await Task.Delay(request.IsUrgent ? TimeSpan.Zero : jitter.Of(FirstPause * Math.Pow(2, tries)), time, cancellationToken);
                tries++;
            }
        }
    }

    private static bool MayRepeat(DiscordRequest request) => request.IsRepeatable || request.IsUrgent;

    private RestOutcome.Stopped? Obstacle() =>
        isTokenRefused ? new RestOutcome.Stopped("Discord refused the bot's token")
        : invalid.Pause() is { } pause ? new RestOutcome.Stopped($"too many of the bot's requests were refused; it goes on in {pause.TotalMinutes:0} minutes")
        : null;

    private async Task<RestAnswer> ExchangeAsync(DiscordRequest request, RateTurn? turn, CancellationToken cancellationToken)
    {
        RestAnswer? answer = null;
        try
        {
            answer = await TryAsync(request, cancellationToken);
            Heed(request, turn, answer);
            return answer;
        }
        finally
        {
            turn?.End(answer?.Limit);
        }
    }

    private async Task<RestAnswer> TryAsync(DiscordRequest request, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(request.IsUrgent ? UrgentTimeout : Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        try
        {
            using var message = Message(request);
            using var response = await client.SendAsync(message, both.Token);
            return await AnswerAsync(response, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new RestAnswer { Problem = "Discord did not answer in time" };
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            return new RestAnswer { Problem = "Discord cannot be reached" };
        }
    }

    private HttpRequestMessage Message(DiscordRequest request)
    {
        var message = new HttpRequestMessage(request.Method, request.Path);
        if (!request.IsOfInteraction)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bot", token.Reveal());
        }

        if (request.Body is not null)
        {
            var json = new ByteArrayContent(request.Body);
            json.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            message.Content = request.File is { } file ? WithFile(json, file) : json;
        }

        return message;
    }

    private static MultipartFormDataContent WithFile(HttpContent json, OutgoingFile file)
    {
        var content = new StringContent(file.Content);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain", "utf-8");
        return new MultipartFormDataContent { { json, "payload_json" }, { content, "files[0]", file.Name } };
    }

    private static async Task<RestAnswer> AnswerAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var answer = new RestAnswer
        {
            Status = (int)response.StatusCode,
            Body = await response.Content.ReadAsByteArrayAsync(cancellationToken),
            Limit = LimitHeaders.Of(response.Headers),
        };
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return TooMany(response, answer);
        }

        return answer.Status >= 500 ? answer with { Problem = $"Discord is not well ({answer.Status})" } : answer;
    }

    // The body has fractions of a second, the header whole ones. Without either of Discord's marks it is a server in between that bans.
    private static RestAnswer TooMany(HttpResponseMessage response, RestAnswer answer)
    {
        var error = answer.Error;
        var isOfDiscord = error.RetryAfter is not null && response.Headers.Via.Count > 0;
        var seconds = error.RetryAfter ?? LimitHeaders.Number(response.Headers, "Retry-After");
        return answer with
        {
            RetryAfter = isOfDiscord ? LimitHeaders.Seconds(seconds!.Value) : TimeSpan.FromSeconds(Math.Max(BanPause.TotalSeconds, LimitHeaders.Seconds(seconds ?? 0).TotalSeconds)),
            IsGlobal = !isOfDiscord || error.Global == true || response.Headers.Contains("X-RateLimit-Global"),
        };
    }

    private void Heed(DiscordRequest request, RateTurn? turn, RestAnswer answer)
    {
        var isShared = answer.Limit?.IsShared == true;
        var count = invalid.Count(answer.Status, isShared);
        if (count is InvalidRequests.Many or InvalidRequests.TooMany && answer.Status is 401 or 403 or 429)
        {
            LogInvalid(count);
        }

        if (answer.RetryAfter is not { } pause)
        {
            return;
        }

        LogLimited(request.Name, pause.TotalSeconds, answer.IsGlobal ? "all requests" : isShared ? "a shared limit" : "its limit");
        if (answer.IsGlobal)
        {
            limits.Pace.Pause(pause);
        }
        else if (answer.Limit?.Remaining == 0)
        {
            turn?.Close(pause);
        }
    }

    private RestOutcome Outcome(DiscordRequest request, RestAnswer answer, int tries)
    {
        if (answer.Status is >= 200 and < 300)
        {
            return new RestOutcome.Done(answer.Status, answer.Body);
        }

        var error = answer.Error;
        var refused = new RestOutcome.Refused(answer.Status, error.Code ?? 0, ErrorText.Of(error) is { Length: > 0 } message ? message : $"status {answer.Status}");
        if (request.IsUrgent && tries > 1 && refused.Code == DiscordError.AlreadyAnswered)
        {
            // It had arrived the first time.
            return new RestOutcome.Done(answer.Status, []);
        }

        if (!request.IsOfInteraction && DiscordError.IsOfToken(refused) && !isTokenRefused)
        {
            isTokenRefused = true;
            LogTokenRefused();
        }

        LogRefused(request.Name, refused.Status, refused.Code, refused.Message);
        return refused;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Request} is sent again: {Problem}.")]
    private partial void LogRepeated(string request, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord lets {Request} wait {Seconds} s, because of {Limit}.")]
    private partial void LogLimited(string request, double seconds, string limit);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord refused {Count} requests within ten minutes. Check the bot's token and permissions: 10,000 ban this machine.")]
    private partial void LogInvalid(int count);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Discord refused {Request}: {Status}, {Code}, {Message}.")]
    private partial void LogRefused(string request, int status, int code, string message);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord refused the bot's token. Give the right one as DigestBot:Discord:Token, and start again.")]
    private partial void LogTokenRefused();
}
