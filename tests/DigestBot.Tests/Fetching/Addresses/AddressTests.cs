using System.Net;
using DigestBot.Fetching;
using DigestBot.Fetching.Addresses;
using DigestBot.Testing;
using DigestBot.Testing.Web;

namespace DigestBot.Tests.Fetching.Addresses;

/// <summary>No spelling of an address that is not of the open internet gets through, neither as it is given nor as the target of a redirect.</summary>
public sealed class AddressTests : IAsyncLifetime
{
    private readonly LoopbackSite site = new();
    private readonly TestFetcher fetcher;

    public AddressTests() =>
        // The site itself is opened by its port, so that the redirects can be served and nothing else on this machine.
        fetcher = new TestFetcher(allow: [$"127.0.0.1:{site.Port}"], resolve: AsGetAddrInfoAsync);

    /// <summary>One spelling a line; "#" begins a comment, "\uXXXX" and "\UXXXXXXXX" stand for a character.</summary>
    public static TheoryData<string> Spellings => [.. Lines("addresses-refused.txt")];

    /// <summary>Addresses of the open internet.</summary>
    public static TheoryData<string> Open => [.. Lines("addresses-allowed.txt")];

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task A_spelling_does_not_get_through_as_it_is_given(string spelling)
    {
        // What is no address for Uri cannot even be asked for.
        var outcome = Uri.TryCreate(spelling, UriKind.Absolute, out var address) ? await fetcher.FetchAsync(address) : new FetchOutcome.Blocked("no address");

        var blocked = Assert.IsType<FetchOutcome.Blocked>(outcome);
        Assert.DoesNotContain('\n', blocked.Reason);
        Assert.Empty(site.Requests);
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task A_spelling_does_not_get_through_as_the_target_of_a_redirect(string spelling)
    {
        var bytes = System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(spelling));
        site.Answer = request => request.Path == "/" ? SiteAnswer.Redirect(bytes) : SiteAnswer.Text("secret");

        var outcome = await fetcher.FetchAsync(site.Root);

        Assert.True(outcome is FetchOutcome.Blocked or FetchOutcome.Failed { Problem: FetchProblem.BadRedirect }, $"{outcome}");
        Assert.Single(site.Requests);
    }

    [Theory]
    [MemberData(nameof(Open))]
    public void An_address_of_the_open_internet_is_allowed(string spelling)
    {
        var guard = new AddressGuard(AllowList.Of([]));
        var address = new Uri(spelling);

        var refusal = guard.Refusal(address);

        Assert.Null(refusal);
        Assert.Null(IPAddress.TryParse(address.IdnHost, out var literal) ? guard.Refusal(literal, address.IdnHost, address.Port) : null);
    }

    [Fact]
    public void The_table_has_at_least_150_spellings_and_each_once()
    {
        Assert.InRange(Spellings.Count, 150, int.MaxValue);
        Assert.Equal(Spellings.Count, Lines("addresses-refused.txt").Distinct(StringComparer.Ordinal).Count());
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        fetcher.Dispose();
        await site.DisposeAsync();
    }

    // Any name leads to this machine, so whatever passes the check of names is caught at the connection, or not at all.
    private static Task<IPAddress[]> AsGetAddrInfoAsync(string host, CancellationToken cancellationToken) => Task.FromResult(new[] { IPAddress.Loopback });

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "DigestBot.Tests", "Fetching", "Addresses", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(System.Text.RegularExpressions.Regex.Unescape);
}
