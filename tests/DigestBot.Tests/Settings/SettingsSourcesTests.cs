using DigestBot.Settings;

namespace DigestBot.Tests.Settings;

public sealed class SettingsSourcesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_command_line_wins_over_the_settings_file()
    {
        folder.Write("appsettings.json", """{"DigestBot": {"Database": "a.db", "Digest": {"Stories": 4}}}""");

        var settings = SettingsSources.Gather(folder.Path, Given("DigestBot:Database", "b.db"));

        Assert.Equal("b.db", settings["DigestBot:Database"]);
        Assert.Equal("4", settings["DigestBot:Digest:Stories"]);
    }

    [Fact]
    public void A_list_of_sources_replaces_another_as_a_whole()
    {
        folder.Write("appsettings.json", """{"DigestBot": {"Sources": ["one", "two"]}}""");

        var settings = SettingsSources.Gather(folder.Path, Given("DigestBot:Sources:0", "three"));

        Assert.Equal(["three"], settings.GetSection("DigestBot:Sources").GetChildren().Select(child => child.Value).ToList());
    }

    [Fact]
    public void A_name_that_ends_in_FILE_gives_the_file_with_the_value()
    {
        var secret = folder.Write("secret", "Host=db;Password=x\n");

        var settings = SettingsSources.Gather(folder.Path, Given("DigestBot:Database_FILE", secret));

        Assert.Equal("Host=db;Password=x", settings["DigestBot:Database"]);
        Assert.Null(settings["DigestBot:Database_FILE"]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("")]
    [InlineData("{\"DigestBot\": {\"a\": 1, \"a\": 2}}")]
    public void A_broken_settings_file_is_a_one_line_error(string content)
    {
        folder.Write("appsettings.json", content);

        var error = Assert.Throws<UsableErrorException>(() => SettingsSources.Gather(folder.Path, Given("a", "b")));

        Assert.Contains("appsettings.json", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_secret_file_that_is_not_there_is_a_one_line_error()
    {
        var error = Assert.Throws<UsableErrorException>(() => SettingsSources.Gather(folder.Path, Given("DigestBot:Database_FILE", folder["none"])));

        Assert.StartsWith("DigestBot:Database_FILE: cannot read", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static Dictionary<string, string?> Given(string name, string value) => new(StringComparer.OrdinalIgnoreCase) { [name] = value };
}
