using System.Net;

namespace DigestBot.Fetching;

/// <summary>
/// Fetches what an address leads to, and is the one place that meets the open web. May be used by many at once.
/// Whatever a server does is an outcome; nothing is thrown but the caller's own cancellation.
/// </summary>
internal sealed class WebFetcher(FetchLimits limits) : IDisposable
{
    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = true,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = limits.Connect,
        UseCookies = false,
        UseProxy = false,
    });

    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        clock.CancelAfter(limits.Total);
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, request.Address);
            message.Headers.TryAddWithoutValidation("If-None-Match", request.Known?.ETag);
            using var response = await client.SendAsync(message, clock.Token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => new FetchOutcome.Fetched
                {
                    Address = message.RequestUri!,
                    Body = await response.Content.ReadAsByteArrayAsync(clock.Token),
                    ContentType = response.Content.Headers.ContentType?.ToString(),
                    Charset = response.Content.Headers.ContentType?.CharSet,
                    Validators = new Validators(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified?.ToString("r")),
                },
                HttpStatusCode.NotModified => new FetchOutcome.NotModified { Validators = request.Known ?? Validators.None },
                HttpStatusCode.Gone => new FetchOutcome.Gone(),
                HttpStatusCode.NotFound => new FetchOutcome.Failed(FetchProblem.NotFound, "there is nothing at the address (404 Not Found)"),
                _ => new FetchOutcome.Failed(FetchProblem.ServerError, $"the server answers {(int)response.StatusCode}"),
            };
        }
        catch (HttpRequestException failed)
        {
            return new FetchOutcome.Failed(FetchProblem.Unreachable, OneLine.Bare(failed.Message));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchOutcome.Failed(FetchProblem.Timeout, "the server is too slow");
        }
    }

    public void Dispose() => client.Dispose();
}
