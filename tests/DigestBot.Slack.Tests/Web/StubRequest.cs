using System.Net;

namespace DigestBot.Slack.Tests.Web;

/// <summary>A request as it was sent.</summary>
internal sealed record StubRequest(int Number, Uri Address, string? Authorization, string? ContentType, string Body)
{
    /// <summary>The last part of the address: the method of the Web API.</summary>
    public string Method => Address.Segments[^1];

    /// <summary>A field of the form; empty where it is missing.</summary>
    public string this[string name] => Body.Split('&').Select(pair => pair.Split('=')).FirstOrDefault(pair => pair[0] == name) is [_, var value] ? WebUtility.UrlDecode(value) : "";
}
