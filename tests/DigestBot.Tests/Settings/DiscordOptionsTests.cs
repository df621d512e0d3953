using DigestBot.Settings;
using Microsoft.Extensions.Configuration;

namespace DigestBot.Tests.Settings;

public sealed class DiscordOptionsTests
{
    [Fact]
    public void Discord_is_set_up_by_its_settings()
    {
        var options = Assert.IsType<SettingsOutcome.Valid>(Read(("Token", "abc.def"), ("Mode", "Http"), ("PublicKey", new string('a', 64)), ("ApiBaseUrl", "http://127.0.0.1:9010/api/v10"))).Options.Discord;

        Assert.True(options is { IsSet: true, IsHttp: true, Token: "abc.def" });
    }

    [Theory]
    [InlineData("Mode", "Carrier pigeon", "Gateway or Http")]
    [InlineData("ApiBaseUrl", "http://discord.com/api", "https://")]
    [InlineData("ApplicationId", "mine", "General Information")]
    [InlineData("PublicKey", "abc", "64 hexadecimal digits")]
    [InlineData("Token", "Bot abc", "without \"Bot\"")]
    [InlineData("Tokn", "abc", "Token")]
    public void A_wrong_setting_is_named_in_one_line_with_the_remedy(string name, string value, string remedy)
    {
        var problem = Assert.Single(Assert.IsType<SettingsOutcome.Invalid>(Read((name, value))).Problems);

        Assert.StartsWith($"DigestBot:Discord:{name}", problem, StringComparison.Ordinal);
        Assert.Contains(remedy, problem.Replace("neither Gateway nor Http. Give one of the two", "Gateway or Http", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void To_be_called_the_public_key_is_needed() =>
        Assert.Contains("PublicKey", Assert.Single(Assert.IsType<SettingsOutcome.Invalid>(Read(("Token", "abc"), ("Mode", "Http"))).Problems), StringComparison.Ordinal);

    private static SettingsOutcome Read(params (string Name, string Value)[] settings) => SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>($"DigestBot:Discord:{setting.Name}", setting.Value)).Append(KeyValuePair.Create<string, string?>("DigestBot:Sources", DigestBot.Testing.Repository.Seeds))).Build(),
        TimeProvider.System);
}
