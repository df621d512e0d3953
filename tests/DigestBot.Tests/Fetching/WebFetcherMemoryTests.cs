using DigestBot.Fetching;
using DigestBot.Testing.Web;

namespace DigestBot.Tests.Fetching;

/// <summary>Run alone, since what is allocated is counted for the whole process.</summary>
[CollectionDefinition(nameof(WebFetcherMemoryTests), DisableParallelization = true)]
[Collection(nameof(WebFetcherMemoryTests))]
public sealed class WebFetcherMemoryTests
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task A_body_that_unpacks_to_a_gigabyte_ends_at_the_limit_with_little_memory()
    {
        await using var site = new LoopbackSite { Answer = _ => SiteBodies.GzipBomb(1L << 30) };
        using var fetcher = new TestFetcher();
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var outcome = await fetcher.FetchAsync(site.Root);

        Assert.Equal(FetchProblem.TooLarge, Assert.IsType<FetchOutcome.Failed>(outcome).Problem);
        // The limit of 20 MB in borrowed pieces, when none are at hand, and what the site itself needs.
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 30 * Megabyte);
    }
}
