using System.Globalization;
using System.Net.Http.Headers;

namespace DigestBot.Fetching.Answers;

/// <summary>Reads what an answer's headers say about time and about versions.</summary>
internal sealed class CacheHeaders(HttpResponseMessage response, TimeProvider time)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestFresh = TimeSpan.FromDays(365);

    /// <summary>The tag and the date of the version, as they came.</summary>
    public Validators Validators => new(Raw(response.Headers, "ETag"), Raw(response.Content.Headers, "Last-Modified"));

    /// <summary>How long it is fresh by Cache-Control, else by Expires; null when neither says.</summary>
    public TimeSpan? FreshFor
    {
        get
        {
            var control = response.Headers.CacheControl;
            if (control is { NoCache: true } or { NoStore: true })
            {
                return TimeSpan.Zero;
            }

            return control?.MaxAge is { } age ? Within(age - (response.Headers.Age ?? TimeSpan.Zero), LongestFresh) : FreshUntilExpires();
        }
    }

    /// <summary>How long the server asks to wait, in seconds or until a date; null when it does not say.</summary>
    public TimeSpan? RetryAfter
    {
        get
        {
            var value = Raw(response.Headers, "Retry-After");
            if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            {
                return TimeSpan.FromSeconds(Math.Min(seconds, (long)LongestWait.TotalSeconds));
            }

            return Date(value) is { } until ? Within(until - time.GetUtcNow(), LongestWait) : null;
        }
    }

    /// <summary>The first value of a header as it came; null when there is none.</summary>
    public static string? Raw(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.FirstOrDefault()?.Trim() is { Length: > 0 } value ? value : null;

    // The server's own clock is the one that Expires was made with. A text that is no date, such as "0", means the past.
    private TimeSpan? FreshUntilExpires()
    {
        if (Raw(response.Content.Headers, "Expires") is not { } expires)
        {
            return null;
        }

        var from = response.Headers.Date ?? time.GetUtcNow();
        return Date(expires) is { } until ? Within(until - from, LongestFresh) : TimeSpan.Zero;
    }

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParseExact(
            text,
            ["r", "ddd, d MMM yyyy H:m:s 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite,
            out var date)
            ? date
            : null;

    private static TimeSpan Within(TimeSpan length, TimeSpan longest) =>
        length < TimeSpan.Zero ? TimeSpan.Zero : length > longest ? longest : length;
}
