namespace DigestBot.Slack.Tests;

public sealed class SlackOptionsTests
{
    [Fact]
    public void Without_tokens_there_is_no_Slack_and_nothing_is_wrong()
    {
        Assert.False(new SlackOptions().IsSet);
        Assert.Empty(new SlackOptions().Problems());
    }

    [Theory]
    [InlineData("BotToken", "xoxp-geheim")]
    [InlineData("AppToken", "xoxb-geheim")]
    [InlineData("Mode", "Sockets")]
    [InlineData("ApiBaseUrl", "http://slack.example/api")]
    [InlineData("ApiBaseUrl", "nonsense")]
    [InlineData("CommandPrefix", "News ")]
    [InlineData("Managers", "Nobody")]
    [InlineData("Unfurl", "Maybe")]
    [InlineData("Connections", "0")]
    [InlineData("SigningSecret", "")]
    [InlineData("ClientSecret", "")]
    [InlineData("PublicUrl", "http://bot.example")]
    public void A_wrong_setting_is_one_line_with_its_name_and_the_remedy_and_without_secrets(string name, string value)
    {
        var options = new SlackOptions
        {
            BotToken = name == "BotToken" ? value : "xoxb-1",
            AppToken = name == "AppToken" ? value : "xapp-1",
            Mode = name is "Mode" ? value : name is "SigningSecret" or "ClientSecret" or "PublicUrl" ? "Http" : "Socket",
            ApiBaseUrl = name == "ApiBaseUrl" ? value : SlackOptions.UsualApi,
            CommandPrefix = name == "CommandPrefix" ? value : "news-",
            Managers = name == "Managers" ? value : "Admins",
            Unfurl = name == "Unfurl" ? value : "On",
            Connections = name == "Connections" ? 0 : 2,
            SigningSecret = name == "SigningSecret" ? "" : "s",
            ClientId = name is "ClientSecret" or "PublicUrl" ? "1.2" : "",
            ClientSecret = name == "ClientSecret" ? "" : "s",
            PublicUrl = name == "PublicUrl" ? value : "https://bot.example",
        };

        var problem = Assert.Single(options.Problems());

        Assert.StartsWith($"DigestBot:Slack:{name}: ", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9020/api")]
    [InlineData("https://slack.com/api/")]
    public void Plain_http_is_for_this_machine_only(string api) => Assert.Empty(new SlackOptions { BotToken = "xoxb-1", AppToken = "xapp-1", ApiBaseUrl = api }.Problems());
}
