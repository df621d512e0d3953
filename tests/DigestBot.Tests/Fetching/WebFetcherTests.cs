using DigestBot.Fetching;
using DigestBot.Testing.Web;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Fetching;

public sealed class WebFetcherTests : IAsyncLifetime
{
    private readonly LoopbackSite site = new();
    private readonly TestFetcher fetcher = new(contact: "editor@paper.example");

    [Fact]
    public async Task A_body_comes_with_what_the_server_says_of_it()
    {
        site.Answer = _ => SiteAnswer.Text("news", "application/rss+xml; charset=\"iso-8859-1\"").With("ETag", "W/\"1\"").With("Last-Modified", "yesterday").With("Cache-Control", "max-age=600");

        var fetched = Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(site.At("/feed")));

        Assert.Equal("news", TestFetcher.Text(fetched));
        Assert.Equal("application/rss+xml; charset=\"iso-8859-1\"", fetched.ContentType);
        Assert.Equal("iso-8859-1", fetched.Charset);
        Assert.Equal(new Validators("W/\"1\"", "yesterday"), fetched.Validators);
        Assert.Equal(TimeSpan.FromMinutes(10), fetched.FreshFor);
        Assert.Equal(site.At("/feed"), fetched.Address);
        Assert.Null(fetched.MovedTo);
    }

    [Fact]
    public async Task The_bot_says_who_it_is_and_what_it_takes()
    {
        await fetcher.FetchAsync(FetchRequest.ForFeed(site.At("/feed"), known: null));

        var request = Assert.Single(site.Requests);
        Assert.Equal("GET", request.Method);
        Assert.Equal("DigestBot/0.1 (+editor@paper.example)", request.Header("User-Agent"));
        Assert.Equal("gzip, deflate, br", request.Header("Accept-Encoding"));
        Assert.StartsWith("application/atom+xml", request.Header("Accept"), StringComparison.Ordinal);
        Assert.Null(request.Header("Cookie"));
        Assert.Null(request.Header("If-None-Match"));
    }

    [Fact]
    public async Task A_known_version_is_not_sent_again()
    {
        site.Answer = request => SiteAnswer.Tagged(request, "\"é1\"", "news");
        var first = Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(site.At("/feed")));

        var second = await fetcher.FetchAsync(FetchRequest.ForFeed(site.At("/feed"), first.Validators));

        Assert.Equal("\"é1\"", Assert.IsType<FetchOutcome.NotModified>(second).Validators.ETag);
    }

    [Fact]
    public async Task The_date_of_a_known_version_goes_back_as_it_came()
    {
        site.Answer = _ => SiteAnswer.Of(304).With("ETag", "\"2\"").With("Cache-Control", "max-age=60");

        var outcome = await fetcher.FetchAsync(FetchRequest.ForFeed(site.At("/feed"), new Validators(ETag: null, "Tue, 24 Nov 2026 07:00:00 GMT")));

        var notModified = Assert.IsType<FetchOutcome.NotModified>(outcome);
        Assert.Equal("Tue, 24 Nov 2026 07:00:00 GMT", site.Requests[0].Header("If-Modified-Since"));
        Assert.Equal(new Validators("\"2\"", "Tue, 24 Nov 2026 07:00:00 GMT"), notModified.Validators);
        Assert.Equal(TimeSpan.FromMinutes(1), notModified.FreshFor);
    }

    [Fact]
    public async Task Not_modified_without_a_known_version_is_a_bad_response()
    {
        site.Answer = _ => SiteAnswer.Of(304);

        Assert.Equal(FetchProblem.BadResponse, Problem(await fetcher.FetchAsync(site.Root)));
    }

    [Fact]
    public async Task Cookies_are_not_kept()
    {
        site.Answer = _ => SiteAnswer.Text("news").With("Set-Cookie", "a=1");
        await fetcher.FetchAsync(site.Root);

        await fetcher.FetchAsync(site.Root);

        Assert.Null(site.Requests[1].Header("Cookie"));
    }

    [Fact]
    public async Task What_is_gone_is_gone()
    {
        site.Answer = _ => SiteAnswer.Of(410);

        Assert.IsType<FetchOutcome.Gone>(await fetcher.FetchAsync(site.Root));
    }

    [Theory]
    [InlineData(400, nameof(FetchProblem.Refused), "the server refuses the bot (400 Bad Request)")]
    [InlineData(401, nameof(FetchProblem.Refused), "the server refuses the bot (401 Unauthorized)")]
    [InlineData(403, nameof(FetchProblem.Refused), "the server refuses the bot (403 Forbidden)")]
    [InlineData(404, nameof(FetchProblem.NotFound), "there is nothing at the address (404 Not Found)")]
    [InlineData(408, nameof(FetchProblem.Timeout), "the server gave up waiting (408 Request Timeout)")]
    [InlineData(429, nameof(FetchProblem.TooManyRequests), "the server asks for a pause (429 Too Many Requests)")]
    [InlineData(451, nameof(FetchProblem.Refused), "the server refuses the bot (451 Unavailable For Legal Reasons)")]
    [InlineData(500, nameof(FetchProblem.ServerError), "the server is in trouble (500 Internal Server Error)")]
    [InlineData(503, nameof(FetchProblem.ServerError), "the server is in trouble (503 Service Unavailable)")]
    [InlineData(520, nameof(FetchProblem.ServerError), "the server is in trouble (520)")]
    [InlineData(300, nameof(FetchProblem.BadResponse), "the server gives an answer that makes no sense here (300 Multiple Choices)")]
    [InlineData(999, nameof(FetchProblem.Refused), "the server refuses the bot (999)")]
    public async Task A_status_is_told_in_plain_words(int status, string problem, string reason)
    {
        site.Answer = _ => SiteAnswer.Of(status);

        var failed = Assert.IsType<FetchOutcome.Failed>(await fetcher.FetchAsync(site.Root));

        Assert.Equal((problem, reason), (failed.Problem.ToString(), failed.Reason));
        Assert.Equal(1, site.VisitsOf("/"));
    }

    [Fact]
    public void What_a_person_has_to_change_is_not_helped_by_waiting()
    {
        var stay = Enum.GetValues<FetchProblem>().Where(problem => !problem.MayHelpLater);

        Assert.Equal([FetchProblem.TooLarge, FetchProblem.NotFound, FetchProblem.Refused, FetchProblem.BadRedirect], stay);
    }

    [Theory]
    [InlineData("30", 30)]
    [InlineData("Tue, 24 Nov 2026 07:01:00 GMT", 60)]
    [InlineData("Tue, 24 Nov 2026 06:00:00 GMT", 0)]
    [InlineData("Sat, 24 Nov 2029 06:00:00 GMT", 86400)]
    [InlineData("99999999999999", 86400)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    public async Task A_pause_is_told_in_seconds_or_by_a_date_and_is_a_day_at_most(string header, int? seconds)
    {
        site.Answer = _ => SiteAnswer.Of(503).With("Retry-After", header);
        using var inTime = new TestFetcher(time: new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.Zero)));

        var failed = Assert.IsType<FetchOutcome.Failed>(await inTime.FetchAsync(site.Root));

        Assert.Equal(seconds, failed.RetryAfter?.TotalSeconds);
    }

    [Fact]
    public async Task A_host_that_asks_for_a_pause_is_left_alone_until_it_is_over()
    {
        var time = new FakeTimeProvider();
        using var inTime = new TestFetcher(time: time);
        site.Answer = request => request.Visit == 1 ? SiteAnswer.Of(429).With("Retry-After", "60") : SiteAnswer.Text("news");
        await inTime.FetchAsync(site.Root);

        var within = Assert.IsType<FetchOutcome.Failed>(await inTime.FetchAsync(site.Root));
        time.Advance(TimeSpan.FromSeconds(61));
        var after = await inTime.FetchAsync(site.Root);

        Assert.Equal((FetchProblem.TooManyRequests, TimeSpan.FromSeconds(60)), (within.Problem, within.RetryAfter));
        Assert.Equal("news", TestFetcher.Text(after));
        Assert.Equal(2, site.Requests.Count);
    }

    [Theory]
    [InlineData("Cache-Control", "max-age=60", 60)]
    [InlineData("Cache-Control", "max-age=60, no-cache", 0)]
    [InlineData("Cache-Control", "no-store", 0)]
    [InlineData("Cache-Control", "private", null)]
    [InlineData("Cache-Control", "max-age=99999999999", null)]
    [InlineData("Expires", "Tue, 24 Nov 2026 07:01:00 GMT", 60)]
    [InlineData("Expires", "Tuesday, 24-Nov-26 07:01:00 GMT", 60)]
    [InlineData("Expires", "0", 0)]
    [InlineData("X-Other", "1", null)]
    public async Task A_body_is_fresh_for_as_long_as_the_server_says(string name, string value, int? seconds)
    {
        site.Answer = _ => SiteAnswer.Text("news").With(name, value);
        using var inTime = new TestFetcher(time: new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.Zero)));

        var fetched = Assert.IsType<FetchOutcome.Fetched>(await inTime.FetchAsync(site.Root));

        Assert.Equal(seconds, fetched.FreshFor?.TotalSeconds);
    }

    [Theory]
    [InlineData("text/html; charset=UTF-8", "UTF-8")]
    [InlineData("text/html;CHARSET = 'koi8-r' ; x", "koi8-r")]
    [InlineData("charset=utf-8", null)]
    [InlineData("text/html; charset=", null)]
    [InlineData("text/html;;; =; charset=\"utf-16\"", "utf-16")]
    public async Task The_charset_is_found_in_a_badly_written_header_too(string contentType, string? expected)
    {
        site.Answer = _ => SiteAnswer.Text("news", contentType);

        Assert.Equal(expected, Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(site.Root)).Charset);
    }

    [Fact]
    public async Task A_connection_is_used_again()
    {
        site.Answer = _ => SiteAnswer.Text("news");
        for (var i = 0; i < 5; i++)
        {
            await fetcher.FetchAsync(site.At($"/{i}"));
        }

        Assert.Equal(1, site.Connections);
    }

    [Fact]
    public async Task The_callers_own_cancellation_is_thrown()
    {
        using var leaving = new CancellationTokenSource();
        site.Answer = _ =>
        {
            leaving.Cancel();
            return new SiteAnswer { Fault = SiteFault.NeverAnswer };
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.FetchUntilAsync(FetchRequest.ForPage(site.Root), leaving.Token));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        fetcher.Dispose();
        await site.DisposeAsync();
    }

    private static FetchProblem Problem(FetchOutcome outcome) => Assert.IsType<FetchOutcome.Failed>(outcome).Problem;
}
