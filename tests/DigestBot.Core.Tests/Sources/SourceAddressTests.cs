using DigestBot.Core.Sources;

namespace DigestBot.Core.Tests.Sources;

public sealed class SourceAddressTests
{
    [Theory]
    [InlineData("https://gazette.example/feed", "https://gazette.example/feed")]
    [InlineData("  <https://gazette.example/feed> ", "https://gazette.example/feed")]
    [InlineData("gazette.example/feed", "https://gazette.example/feed")]
    [InlineData("feed://gazette.example/feed", "http://gazette.example/feed")]
    [InlineData("feed:https://gazette.example/feed", "https://gazette.example/feed")]
    [InlineData("HTTP://GAZETTE.example", "http://gazette.example/")]
    public void What_a_person_types_is_understood(string typed, string expected) => Assert.Equal(expected, SourceAddress.Read(typed)?.AbsoluteUri);

    [Theory]
    [InlineData("")]
    [InlineData("gazette")]
    [InlineData("the gazette")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://gazette.example/feed")]
    [InlineData("https://")]
    [InlineData("https://gazette.example/a b")]
    public void What_is_no_web_address_is_none(string typed) => Assert.Null(SourceAddress.Read(typed));

    [Theory]
    [InlineData("http://gazette.example/feed")]
    [InlineData("https://www.gazette.example/feed/")]
    [InlineData("https://GAZETTE.example:443/feed#top")]
    public void One_source_has_one_id(string address) =>
        Assert.Equal(SourceAddress.IdOf(new Uri("https://gazette.example/feed")), SourceAddress.IdOf(new Uri(address)));

    [Theory]
    [InlineData("https://gazette.example/Feed")]
    [InlineData("https://gazette.example/feed?format=atom")]
    [InlineData("https://news.gazette.example/feed")]
    [InlineData("https://gazette.example:8443/feed")]
    public void Another_source_has_another(string address) =>
        Assert.NotEqual(SourceAddress.IdOf(new Uri("https://gazette.example/feed")), SourceAddress.IdOf(new Uri(address)));
}
