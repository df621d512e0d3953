using System.Net;
using System.Net.Sockets;
using System.Text;
using CsCheck;
using DigestBot.Fetching;
using DigestBot.Testing.Web;

namespace DigestBot.Tests.Fetching;

public sealed class WebFetcherFaultTests : IAsyncLifetime
{
    private readonly LoopbackSite site = new();
    private readonly TestFetcher fetcher = new();

    [Fact]
    public async Task A_connection_that_is_reset_before_an_answer_is_tried_once_more()
    {
        site.Answer = request => request.Visit == 1 ? new SiteAnswer { Fault = SiteFault.ResetBefore } : SiteAnswer.Text("news");

        Assert.Equal("news", TestFetcher.Text(await fetcher.FetchAsync(site.Root)));
        Assert.Equal(2, site.VisitsOf("/"));
    }

    [Fact]
    public async Task A_connection_that_is_reset_again_is_an_interruption()
    {
        site.Answer = _ => new SiteAnswer { Fault = SiteFault.ResetBefore };

        Assert.Equal(FetchProblem.Interrupted, await ProblemAsync(fetcher));
        Assert.Equal(2, site.VisitsOf("/"));
    }

    [Theory]
    [InlineData(SiteFault.ResetWithin)]
    [InlineData(SiteFault.EndEarly)]
    public async Task A_body_that_breaks_off_is_an_interruption_and_not_tried_again(SiteFault fault)
    {
        site.Answer = _ => new SiteAnswer { Fault = fault, Body = new byte[1000] };

        Assert.Equal(FetchProblem.Interrupted, await ProblemAsync(fetcher));
        Assert.Equal(1, site.VisitsOf("/"));
    }

    [Theory]
    [InlineData(SiteFault.NeverAnswer)]
    [InlineData(SiteFault.DripHeaders)]
    public async Task A_server_that_does_not_answer_in_time_is_left(SiteFault fault)
    {
        site.Answer = _ => new SiteAnswer { Fault = fault };
        using var quick = new TestFetcher(TestFetcher.Quick);

        var failed = Assert.IsType<FetchOutcome.Failed>(await quick.FetchAsync(site.Root));

        Assert.Equal((FetchProblem.Timeout, "the server does not answer within 0.3 s"), (failed.Problem, failed.Reason));
    }

    [Fact]
    public async Task A_body_that_comes_a_byte_at_a_time_is_left()
    {
        site.Answer = _ => new SiteAnswer { Fault = SiteFault.DripBody };
        using var quick = new TestFetcher(new FetchLimits { Total = TimeSpan.FromMilliseconds(300) });

        var failed = Assert.IsType<FetchOutcome.Failed>(await quick.FetchAsync(site.Root));

        Assert.Equal((FetchProblem.Timeout, "the server takes longer than 0.3 s"), (failed.Problem, failed.Reason));
    }

    [Fact]
    public async Task A_slow_body_that_ends_in_time_is_taken()
    {
        var answered = new TaskCompletionSource();
        site.Answer = _ => new SiteAnswer
        {
            Stream = async (body, cancellationToken) =>
            {
                await body.WriteAsync("ne"u8.ToArray(), cancellationToken);
                await answered.Task;
                await body.WriteAsync("ws"u8.ToArray(), cancellationToken);
            },
        };

        var fetching = fetcher.FetchAsync(site.Root);
        answered.SetResult();

        Assert.Equal("news", TestFetcher.Text(await fetching));
    }

    [Theory]
    [InlineData("")]
    [InlineData("SSH-2.0-OpenSSH_9.9\r\n")]
    [InlineData("<html>no headers at all</html>")]
    [InlineData("HTTP/1.1 abc OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n")]
    public async Task What_is_no_HTTP_is_a_bad_response_or_an_interruption(string answer)
    {
        site.Answer = _ => new SiteAnswer { Fault = SiteFault.Raw, Body = Encoding.Latin1.GetBytes(answer) };

        Assert.Contains(await ProblemAsync(fetcher), new[] { FetchProblem.BadResponse, FetchProblem.Interrupted });
    }

    [Fact]
    public async Task Whatever_bytes_a_server_sends_is_an_outcome()
    {
        using var quick = new TestFetcher(TestFetcher.Quick);
        await Gen.Byte.Array[0, 300].SampleAsync(async bytes =>
        {
            site.Answer = _ => new SiteAnswer { Fault = SiteFault.Raw, Body = bytes };

            Assert.NotNull(await quick.FetchAsync(site.Root));
        }, iter: 100, threads: 1);
    }

    [Fact]
    public async Task Whatever_headers_a_server_sends_are_an_outcome()
    {
        using var quick = new TestFetcher(TestFetcher.Quick);
        var names = new[] { "Location", "Location: http", "Content-Encoding", "Content-Length", "Content-Type", "Cache-Control", "Expires", "Age", "ETag", "Retry-After" };
        var known = new[] { "gzip", "br", "deflate", "gzip, br", "5", "max-age=5", "://\u24dbocalhost/", "0" };
        var value = Gen.OneOf(Gen.String[0, 40], Gen.Int[0, known.Length - 1].Select(i => known[i]));
        var header = Gen.Select(Gen.Int[0, names.Length - 1], value, (i, text) => $"{names[i]}: {text}");
        var status = Gen.OneOf(Gen.Const(200), Gen.Const(301), Gen.Const(304), Gen.Int[0, 1000]);
        await Gen.Select(status, header.Array[0, 6], Gen.Byte.Array[0, 100]).SampleAsync(async (code, headers, bytes) =>
        {
            var head = Encoding.UTF8.GetBytes($"HTTP/1.1 {code} Status\r\n{string.Join("\r\n", headers)}\r\n\r\n");
            site.Answer = _ => new SiteAnswer { Fault = SiteFault.Raw, Body = (byte[])[.. head, .. bytes] };

            Assert.NotNull(await quick.FetchAsync(new FetchRequest { Address = site.Root, Known = new Validators(headers.FirstOrDefault(), headers.LastOrDefault()) }));
        }, iter: 300, threads: 1);
    }

    [Fact]
    public async Task Huge_headers_are_a_bad_response()
    {
        site.Answer = _ => SiteAnswer.Text("news").With("X-Long", new string('x', 100_000));

        Assert.Equal(FetchProblem.BadResponse, await ProblemAsync(fetcher));
    }

    [Fact]
    public async Task A_closed_port_is_unreachable()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        var failed = Assert.IsType<FetchOutcome.Failed>(await fetcher.FetchAsync(new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}/")));

        Assert.Equal((FetchProblem.Unreachable, "the server refuses the connection"), (failed.Problem, failed.Reason));
    }

    [Fact]
    public async Task A_name_that_leads_nowhere_is_no_host()
    {
        var failed = Assert.IsType<FetchOutcome.Failed>(await fetcher.FetchAsync(new Uri("http://nowhere.example/")));

        Assert.Equal((FetchProblem.NoSuchHost, "there is no such host"), (failed.Problem, failed.Reason));
    }

    [Fact]
    public async Task A_server_without_TLS_is_insecure()
    {
        site.Answer = _ => SiteAnswer.Text("news");

        var outcome = await fetcher.FetchAsync(new Uri($"https://127.0.0.1:{site.Port}/"));

        Assert.Equal(FetchProblem.Insecure, Assert.IsType<FetchOutcome.Failed>(outcome).Problem);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        fetcher.Dispose();
        await site.DisposeAsync();
    }

    private async Task<FetchProblem> ProblemAsync(TestFetcher by) => Assert.IsType<FetchOutcome.Failed>(await by.FetchAsync(site.Root)).Problem;
}
