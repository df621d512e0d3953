using System.Net;
using DigestBot.Fetching.Addresses;

namespace DigestBot.Tests.Fetching.Addresses;

public sealed class AllowEntryTests
{
    [Theory]
    [InlineData("intranet.example", "intranet.example", 80, true)]
    [InlineData("Intranet.Example.", "intranet.example", 80, true)]
    [InlineData("intranet.example", "news.intranet.example", 80, false)]
    [InlineData("*.intranet.example", "news.intranet.example", 80, true)]
    [InlineData("*.intranet.example", "intranet.example", 80, false)]
    [InlineData("*.intranet.example", "evil-intranet.example", 80, false)]
    [InlineData("localhost", "localhost", 8080, true)]
    [InlineData("localhost:8080", "localhost", 8080, true)]
    [InlineData("localhost:8080", "localhost", 80, false)]
    [InlineData("localhost", "localhost", 6379, false)]
    [InlineData("localhost:6379", "localhost", 6379, true)]
    [InlineData("bücher.example", "xn--bcher-kva.example", 80, true)]
    public void A_name_opens_a_host_and_a_star_all_below_it(string entry, string host, int port, bool isOpen)
    {
        var list = AllowList.Of([entry]);

        Assert.Equal(isOpen, list.Opens(host, port));
    }

    [Theory]
    [InlineData("10.0.0.8", "10.0.0.8", 80, true)]
    [InlineData("10.0.0.8", "10.0.0.9", 80, false)]
    [InlineData("10.0.0.0/8", "10.255.0.1", 80, true)]
    [InlineData("10.0.0.0/8", "11.0.0.1", 80, false)]
    [InlineData("10.0.0.8/8", "10.255.0.1", 80, true)]
    [InlineData("10.0.0.0/8:8080", "10.0.0.1", 8080, true)]
    [InlineData("10.0.0.0/8:8080", "10.0.0.1", 80, false)]
    [InlineData("127.0.0.1:5000", "127.0.0.1", 5000, true)]
    [InlineData("::1", "::1", 80, true)]
    [InlineData("[::1]", "::1", 80, true)]
    [InlineData("[::1]:8080", "::1", 8080, true)]
    [InlineData("[::1]:8080", "::1", 80, false)]
    [InlineData("fd00::/8", "fd12::1", 80, true)]
    public void A_range_opens_its_addresses(string entry, string address, int port, bool isOpen)
    {
        var list = AllowList.Of([entry]);

        Assert.Equal(isOpen, list.Opens(IPAddress.Parse(address), port));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("*.")]
    [InlineData("a.*.example")]
    [InlineData("http://intranet.example")]
    [InlineData("intranet.example/path")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0")]
    [InlineData("10.0.0.256")]
    [InlineData("host:0")]
    [InlineData("host:99999")]
    [InlineData("host:http")]
    [InlineData("two hosts")]
    [InlineData("user@host")]
    public void Any_other_text_is_not_taken(string entry) => Assert.Null(AllowEntry.TryRead(entry));
}
