using System.Text;
using DigestBot.Fetching;
using DigestBot.Testing.Web;

namespace DigestBot.Tests.Fetching;

public sealed class WebFetcherSizeTests : IAsyncLifetime
{
    private const int Megabyte = 1024 * 1024;

    private readonly LoopbackSite site = new();
    private readonly TestFetcher fetcher = new();

    public static TheoryData<string, byte[]> Packings => new()
    {
        { "gzip", SiteBodies.Gzipped("news"u8.ToArray()) },
        { "X-GZIP", SiteBodies.Gzipped("news"u8.ToArray()) },
        { "deflate", SiteBodies.Zlibbed("news"u8.ToArray()) },
        { "deflate", SiteBodies.Deflated("news"u8.ToArray()) },
        { "br", SiteBodies.Brotlied("news"u8.ToArray()) },
        { "gzip, br", SiteBodies.Brotlied(SiteBodies.Gzipped("news"u8.ToArray())) },
        { "identity", "news"u8.ToArray() },
        { "none", "news"u8.ToArray() },
        { "gzip", "news"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Packings))]
    public async Task A_packed_body_is_unpacked(string encoding, byte[] packed)
    {
        site.Answer = _ => SiteAnswer.Bytes(packed, "text/plain").With("Content-Encoding", encoding);

        Assert.Equal("news", TestFetcher.Text(await fetcher.FetchAsync(site.Root)));
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("br")]
    [InlineData("gzip, gzip, gzip, gzip")]
    [InlineData("gzip, br")]
    [InlineData("gzip, deflate")]
    [InlineData("deflate")]
    public async Task A_packing_that_is_not_known_or_broken_is_a_bad_response(string encoding)
    {
        site.Answer = _ => SiteAnswer.Text("This is not what it says it is.").With("Content-Encoding", encoding);

        Assert.Equal(FetchProblem.BadResponse, Problem(await fetcher.FetchAsync(site.Root)));
    }

    [Fact]
    public async Task A_packed_body_that_is_cut_short_is_a_bad_response()
    {
        var packed = SiteBodies.Gzipped(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000))));
        site.Answer = _ => SiteAnswer.Bytes(packed[..^500], "text/plain").With("Content-Encoding", "gzip");

        Assert.Equal(FetchProblem.BadResponse, Problem(await fetcher.FetchAsync(site.Root)));
    }

    [Fact]
    public async Task A_chunked_body_is_put_together()
    {
        site.Answer = _ => SiteAnswer.Text("news") with { Chunked = true };

        Assert.Equal("news", TestFetcher.Text(await fetcher.FetchAsync(site.Root)));
    }

    [Fact]
    public async Task A_feed_of_fifteen_megabytes_passes_byte_for_byte()
    {
        var body = new byte[15 * Megabyte];
        new Random(1).NextBytes(body);
        site.Answer = _ => SiteAnswer.Bytes(body, "application/xml") with { Chunked = true };

        var fetched = Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(site.Root));

        Assert.True(body.AsSpan().SequenceEqual(fetched.Body));
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public async Task The_limit_itself_is_not_too_large(int bytes, bool isTaken)
    {
        site.Answer = _ => SiteBodies.Endless(bytes);

        var outcome = await fetcher.FetchAsync(new FetchRequest { Address = site.Root, MaxBytes = 1000 });

        Assert.Equal(isTaken, outcome is FetchOutcome.Fetched);
    }

    [Fact]
    public async Task A_body_that_says_it_is_too_large_is_not_read()
    {
        site.Answer = _ => new SiteAnswer { Fault = SiteFault.Raw, Body = "HTTP/1.1 200 OK\r\nContent-Length: 30000000\r\n\r\n"u8.ToArray() };

        var failed = Assert.IsType<FetchOutcome.Failed>(await fetcher.FetchAsync(site.Root));

        Assert.Equal((FetchProblem.TooLarge, "it is larger than 20 MB"), (failed.Problem, failed.Reason));
    }

    [Fact]
    public async Task An_endless_body_ends_at_the_limit()
    {
        site.Answer = _ => SiteBodies.Endless(60L * Megabyte);

        Assert.Equal(FetchProblem.TooLarge, Problem(await fetcher.FetchAsync(site.Root)));
    }

    [Theory]
    [InlineData("gzip, gzip")]
    [InlineData("gzip, br")]
    public async Task A_bomb_within_a_packing_ends_at_the_limit(string encoding)
    {
        var inner = SiteBodies.Gzipped(new byte[64 * Megabyte]);
        var packed = encoding == "gzip, br" ? SiteBodies.Brotlied(inner) : SiteBodies.Gzipped(inner);
        site.Answer = _ => SiteAnswer.Bytes(packed, "text/plain").With("Content-Encoding", encoding);

        Assert.Equal(FetchProblem.TooLarge, Problem(await fetcher.FetchAsync(site.Root)));
    }

    [Fact]
    public async Task A_body_that_is_too_large_only_between_two_packings_ends_at_the_limit()
    {
        // Stored blocks of no bytes: a gzip of any length that unpacks to nothing, and that a second gzip makes small.
        var inner = (byte[])[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, .. Enumerable.Repeat((byte[])[0, 0, 0, 0xff, 0xff], 1000).SelectMany(block => block), 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        site.Answer = _ => SiteAnswer.Bytes(SiteBodies.Gzipped(inner), "text/plain").With("Content-Encoding", "gzip, gzip");

        Assert.Equal(FetchProblem.TooLarge, Problem(await fetcher.FetchAsync(new FetchRequest { Address = site.Root, MaxBytes = 4000 })));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        fetcher.Dispose();
        await site.DisposeAsync();
    }

    private static FetchProblem Problem(FetchOutcome outcome) => Assert.IsType<FetchOutcome.Failed>(outcome).Problem;
}
