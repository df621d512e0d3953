namespace DigestBot.Tests.Tools;

public sealed class ConfigVerbTests
{
    [Fact]
    public async Task Right_settings_are_shown_as_they_are_in_force()
    {
        var result = await InProcess.RunAsync("config", "validate", "--source", "/", "--set", "Digest:TimeZone=Europe/Berlin", "--database", "/tmp/x.db");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Europe/Berlin", result.Output);
        Assert.Contains("All settings are right. The next digest is due ", result.Output);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task What_a_header_holds_is_never_shown()
    {
        var right = await InProcess.RunAsync("config", "validate", "--source", "/", "--set", "Fetch:Headers:0=https://a.example X-Key: token", "--set", "Fetch:Headers:1=https://b.example X-Key: token");
        var wrong = await InProcess.RunAsync("config", "validate", "--source", "/", "--set", "Fetch:Headers:0=X-Key: token");

        Assert.Contains("2 headers", right.Output);
        Assert.Contains("DigestBot:Fetch:Headers:0: it is not of the form", wrong.Error);
        Assert.DoesNotContain("token", $"{right.Output}{right.Error}{wrong.Output}{wrong.Error}");
    }

    [Fact]
    public async Task Each_wrong_setting_is_one_line()
    {
        var result = await InProcess.RunAsync("config", "validate", "--source", "/", "--set", "Digest:TimeZone=Europe/Berln", "--set", "Digest:Stories=2", "--set", "Digest:Cron=x");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(3, result.Error.TrimEnd().Split('\n').Length);
        Assert.Contains("DigestBot:Digest:TimeZone: \"Europe/Berln\" is not a time zone. Did you mean \"Europe/Berlin\"?\n", result.Error);
        Assert.Empty(result.Output);
    }
}
