using System.Net;

namespace DigestBot.Fetching.Answers;

/// <summary>Turns an answer that is no redirect into an outcome.</summary>
internal sealed class AnswerReader(FetchLimits limits, TimeProvider time)
{
    private const int BytesPerMegabyte = 1024 * 1024;

    /// <summary>Reads the body of a success. Throws as <see cref="BodyReader"/> does.</summary>
    public async Task<FetchOutcome> ReadAsync(HttpResponseMessage response, FetchRequest request, RedirectTrail trail, CancellationToken cancellationToken)
    {
        var headers = new CacheHeaders(response, time);
        return response.StatusCode switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous => await FetchedAsync(response, headers, request, trail, cancellationToken),
            HttpStatusCode.NotModified when request.Known is { IsEmpty: false } known => NotModified(headers, known, trail),
            HttpStatusCode.Gone => new FetchOutcome.Gone(),
            _ => Failed(response.StatusCode, headers.RetryAfter),
        };
    }

    private async Task<FetchOutcome> FetchedAsync(
        HttpResponseMessage response, CacheHeaders headers, FetchRequest request, RedirectTrail trail, CancellationToken cancellationToken)
    {
        var maxBytes = Math.Min(request.MaxBytes ?? limits.MaxBytes, limits.MaxBytes);
        if (await BodyReader.TryReadAsync(response.Content, maxBytes, cancellationToken) is not { } body)
        {
            return new FetchOutcome.Failed(FetchProblem.TooLarge, $"it is larger than {Size(maxBytes)}");
        }

        var contentType = CacheHeaders.Raw(response.Content.Headers, "Content-Type");
        return new FetchOutcome.Fetched
        {
            Address = trail.Current,
            MovedTo = trail.MovedTo,
            Body = body,
            ContentType = contentType,
            Charset = CharsetName.Of(contentType),
            Validators = headers.Validators,
            FreshFor = headers.FreshFor,
        };
    }

    // A 304 need not repeat the tag or the date that it confirms.
    private static FetchOutcome.NotModified NotModified(CacheHeaders headers, Validators known, RedirectTrail trail) => new()
    {
        MovedTo = trail.MovedTo,
        Validators = new Validators(headers.Validators.ETag ?? known.ETag, headers.Validators.LastModified ?? known.LastModified),
        FreshFor = headers.FreshFor,
    };

    private static FetchOutcome.Failed Failed(HttpStatusCode status, TimeSpan? retryAfter)
    {
        var (problem, words) = (int)status switch
        {
            404 => (FetchProblem.NotFound, "there is nothing at the address"),
            408 => (FetchProblem.Timeout, "the server gave up waiting"),
            425 or 429 => (FetchProblem.TooManyRequests, "the server asks for a pause"),
            >= 400 and < 500 or 999 => (FetchProblem.Refused, "the server refuses the bot"),
            >= 500 and < 600 => (FetchProblem.ServerError, "the server is in trouble"),
            _ => (FetchProblem.BadResponse, "the server gives an answer that makes no sense here"),
        };
        return new FetchOutcome.Failed(problem, $"{words} ({StatusText.Of(status)})", retryAfter);
    }

    private static string Size(int bytes) => bytes >= BytesPerMegabyte ? $"{bytes / BytesPerMegabyte} MB" : $"{bytes} bytes";
}
