using System.Net.Http.Headers;
using System.Text;

namespace DigestBot.Loopback.Slack.Requests;

/// <summary>Posts requests to the app's address, signed. Redirects are not followed.</summary>
internal sealed class RequestSender(SlackLoopbackOptions options) : IDisposable
{
    private const int MaxBodyBytes = 1024 * 1024;

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        MaxResponseContentBufferSize = MaxBodyBytes,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <exception cref="HttpRequestException">The app cannot be reached, or says too much.</exception>
    public async Task<RequestReply> SendAsync(RequestForm form, CancellationToken cancellationToken)
    {
        var timestamp = $"{options.Time.GetUtcNow().ToUnixTimeSeconds()}";
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.RequestUrl!, form.Path))
        {
            Content = new StringContent(form.Body, Encoding.UTF8, MediaTypeHeaderValue.Parse(form.ContentType)),
        };
        request.Headers.TryAddWithoutValidation("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
        request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("X-Slack-Signature", RequestSignature.Of(options.SigningSecret, timestamp, form.Body));
        foreach (var (name, value) in form.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request, cancellationToken);
        var mayRetry = !response.Headers.TryGetValues("x-slack-no-retry", out var values) || !values.Contains("1", StringComparer.Ordinal);
        return new RequestReply((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken), mayRetry);
    }

    public void Dispose() => client.Dispose();
}
