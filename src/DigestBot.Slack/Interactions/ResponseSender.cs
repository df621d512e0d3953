using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Interactions;

/// <summary>Posts answers to a command's own address. The bot's token does not go there.</summary>
internal sealed class ResponseSender(HttpClient client, TimeProvider time)
{
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(10);

    /// <summary>False where it was not taken, so that another way has to be found.</summary>
    public async Task<bool> TrySendAsync(ResponseUrl url, AnswerMessage message, CancellationToken cancellationToken)
    {
        if (!url.TryUse(time.GetUtcNow()))
        {
            return false;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, url.Address) { Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(message, SlackJson.Default.AnswerMessage)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(_ => within.Cancel(), null, AnswersWithin, Timeout.InfiniteTimeSpan);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, within.Token);
            if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
            {
                url.Spend();
            }

            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException failed)
        {
            // What broke after it was sent may have been shown: an answer is better missing than there twice.
            return failed.HttpRequestError is not (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return true;
        }
    }
}
