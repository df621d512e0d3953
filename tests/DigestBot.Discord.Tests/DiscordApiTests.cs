using System.Text.Json.Nodes;
using DigestBot.Testing.Schemas;

namespace DigestBot.Discord.Tests;

/// <summary>That the check of all other tests finds what is wrong.</summary>
public sealed class DiscordApiTests
{
    [Theory]
    [InlineData("""{"content":"Hello","allowed_mentions":{"parse":[]}}""", true)]
    [InlineData("""{"components":[{"type":17,"components":[{"type":10,"content":"Hello"}]}],"flags":32768}""", true)]
    [InlineData("""{"content":"Hello","colour":"red"}""", false)]
    [InlineData("""{"content":7}""", false)]
    [InlineData("""{"components":[{"type":17,"components":[{"type":10,"content":"Hello","size":3}]}]}""", false)]
    [InlineData("""{"components":[{"type":17,"components":[]}]}""", false)]
    [InlineData("""{"allowed_mentions":{"parse":["all"]}}""", false)]
    public void Wrong_and_unknown_parts_of_a_request_are_found(string body, bool isRight)
    {
        Assert.SkipUnless(DiscordApi.Known is not null, DiscordApi.Missing);

        Assert.Equal(isRight, DiscordApi.Known!.Problems("POST", "channels/1/messages", JsonNode.Parse(body)).Count == 0);
    }
}
