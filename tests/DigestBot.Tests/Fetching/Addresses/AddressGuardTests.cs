using System.Net;
using CsCheck;
using DigestBot.Fetching.Addresses;

namespace DigestBot.Tests.Fetching.Addresses;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("http://10.0.0.8/", "it leads to a private address (10.0.0.8); allow the host in DigestBot:Fetch:Allow if it is yours")]
    [InlineData("http://169.254.169.254/", "it leads to a cloud's metadata address (169.254.169.254); allow the host in DigestBot:Fetch:Allow if it is yours")]
    [InlineData("http://[::ffff:127.0.0.1]/", "it leads to an address of this machine (::ffff:127.0.0.1); allow the host in DigestBot:Fetch:Allow if it is yours")]
    [InlineData("http://nas/", "it names a host of a local network (\"nas\"); allow the host in DigestBot:Fetch:Allow if it is yours")]
    [InlineData("http://example.com:25/", "port 25 is not one of web sites; allow \"host:25\" in DigestBot:Fetch:Allow if it is yours")]
    [InlineData("ftp://example.com/", "it is not an http or https address; give one")]
    [InlineData("http://me:pass@example.com/", "it carries a user name or a password; take them out and give them in DigestBot:Fetch:Headers")]
    [InlineData("http://\u24dbocalhost/", "its host is written with look-alike letters; write it in plain ones")]
    [InlineData("http://127.1.2.3.4/", "its host is not a name or an address; correct it")]
    public void A_refusal_names_the_cause_and_the_remedy(string address, string expected)
    {
        var guard = new AddressGuard(AllowList.Of([]));

        Assert.Equal(expected, guard.Refusal(new Uri(address)));
    }

    [Theory]
    [InlineData("nas", "http://nas/")]
    [InlineData("nas", "http://NAS./")]
    [InlineData("*.local", "http://printer.local/")]
    [InlineData("10.0.0.0/8", "http://10.1.2.3:8080/")]
    [InlineData("localhost", "http://localhost:8080/")]
    [InlineData("example.com:25", "http://example.com:25/")]
    [InlineData("10.0.0.8:6379", "http://10.0.0.8:6379/")]
    public void What_the_settings_open_is_allowed(string entry, string address)
    {
        var guard = new AddressGuard(AllowList.Of([entry]));

        Assert.Null(guard.Refusal(new Uri(address)));
    }

    [Theory]
    [InlineData("10.0.0.0/8", "http://nas/")]
    [InlineData("10.0.0.0/8", "http://10.0.0.8:6379/")]
    [InlineData("nas", "ftp://nas/")]
    [InlineData("nas", "http://me@nas/")]
    [InlineData("localhost:8080", "http://localhost/")]
    public void What_the_settings_do_not_open_is_not_allowed(string entry, string address)
    {
        var guard = new AddressGuard(AllowList.Of([entry]));

        Assert.NotNull(guard.Refusal(new Uri(address)));
    }

    [Fact]
    public void Any_host_is_judged()
    {
        var guard = new AddressGuard(AllowList.Of(["*.example"]));

        Gen.String.Select(Gen.OneOf(Gen.Const(""), Gen.Const("xn--"), Gen.Const("a."))).Sample((name, start) =>
            !Uri.TryCreate($"http://{start}{name}/", UriKind.Absolute, out var address) || guard.Refusal(address) is null or { Length: > 0 });
    }

    [Fact]
    public void Any_address_is_judged_alike_in_its_IPv4_and_its_mapped_form()
    {
        Gen.Byte.Array[4].Sample(bytes =>
        {
            var address = new IPAddress(bytes);
            return SpecialAddresses.KindOf(address) == SpecialAddresses.KindOf(address.MapToIPv6());
        });
    }
}
