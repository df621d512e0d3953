using DigestBot.Fetching;

namespace DigestBot.Tests.Fetching;

public sealed class HeaderRuleTests
{
    [Theory]
    [InlineData("https://feeds.example/private", "https://feeds.example/private", true)]
    [InlineData("https://feeds.example/private", "https://FEEDS.example:443/private/feed?x=1", true)]
    [InlineData("https://feeds.example/private", "https://feeds.example/private?x=1", true)]
    [InlineData("https://feeds.example/private", "https://feeds.example/privateer", false)]
    [InlineData("https://feeds.example/private", "https://feeds.example/private/../public", false)]
    [InlineData("https://feeds.example/private/", "https://feeds.example/private", false)]
    [InlineData("https://feeds.example/private", "https://feeds.example/Private", false)]
    [InlineData("https://feeds.example", "https://feeds.example/any", true)]
    [InlineData("https://feeds.example", "http://feeds.example/any", false)]
    [InlineData("https://feeds.example", "https://feeds.example:8443/any", false)]
    [InlineData("https://feeds.example", "https://www.feeds.example/any", false)]
    [InlineData("https://feeds.example", "https://feeds.example.evil.example/any", false)]
    public void A_rule_covers_its_address_and_what_lies_below(string rule, string address, bool covers)
    {
        var read = HeaderRule.TryRead($"{rule} Authorization: Bearer x");

        Assert.Equal(covers, read!.Covers(new Uri(address)));
    }

    [Fact]
    public void A_value_is_never_shown()
    {
        var rule = HeaderRule.TryRead("https://feeds.example/private Authorization: Bearer token")!;

        Assert.Equal(("Authorization", "Bearer token"), (rule.Name, rule.Value.Reveal()));
        Assert.DoesNotContain("token", rule.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Authorization: Bearer x")]
    [InlineData("https://feeds.example")]
    [InlineData("https://feeds.example Authorization")]
    [InlineData("https://feeds.example Authorization:")]
    [InlineData("https://feeds.example : x")]
    [InlineData("https://feeds.example Not A Name: x")]
    [InlineData("https://feeds.example Host: other.example")]
    [InlineData("https://feeds.example content-length: 5")]
    [InlineData("https://feeds.example X: a\r\nY: b")]
    [InlineData("https://feeds.example X: \u00e9")]
    [InlineData("ftp://feeds.example X: y")]
    [InlineData("https://user@feeds.example X: y")]
    [InlineData("https://feeds.example/?q X: y")]
    public void Any_other_text_is_not_taken(string text) => Assert.Null(HeaderRule.TryRead(text));
}
