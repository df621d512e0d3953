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
    [InlineData("DigestBot:Fetch:Allow")]
    [InlineData("DigestBot:Fetch:Headers")]
    public void Other_lists_are_replaced_as_a_whole_too(string list)
    {
        folder.Write("appsettings.json", """{"DigestBot": {"Fetch": {"Allow": ["one", "two"], "Headers": ["one", "two"]}}}""");

        var settings = SettingsSources.Gather(folder.Path, Given($"{list}:0", "three"));

        Assert.Equal(["three"], settings.GetSection(list).GetChildren().Select(child => child.Value).ToList());
    }

    [Fact]
    public void A_variable_of_the_environment_is_put_into_any_value()
    {
        using var variable = new TemporaryVariable("${HOME} $$");
        folder.Write("appsettings.json", $$$"""{"DigestBot": {"Fetch": {"Headers": ["https://a.example X-Key: a${{{{variable.Name}}}}z"]}, "Database": "$${} ${1} $HOME"}}""");

        var settings = SettingsSources.Gather(folder.Path, Given("a", "b"));

        Assert.Equal("https://a.example X-Key: a${HOME} $$z", settings["DigestBot:Fetch:Headers:0"]);
        Assert.Equal("$${} ${1} $HOME", settings["DigestBot:Database"]);
    }

    [Fact]
    public void Variables_that_are_not_there_are_named_in_one_line()
    {
        folder.Write("appsettings.json", """{"DigestBot": {"Database": "Host=db;Password=${DIGESTBOT_NO_SUCH_1}", "Fetch": {"Contact": "${DIGESTBOT_NO_SUCH_2}"}}}""");

        var error = Assert.Throws<UsableErrorException>(() => SettingsSources.Gather(folder.Path, Given("a", "b")));

        Assert.Contains("DigestBot:Database: there is no environment variable DIGESTBOT_NO_SUCH_1", error.Message, StringComparison.Ordinal);
        Assert.Contains("DigestBot:Fetch:Contact: there is no environment variable DIGESTBOT_NO_SUCH_2", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(". Set them, or write the value itself.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_file_with_a_secret_is_taken_as_it_is()
    {
        var secret = folder.Write("secret", "Password=${DIGESTBOT_NO_SUCH_1}");

        var settings = SettingsSources.Gather(folder.Path, Given("DigestBot:Database_FILE", secret));

        Assert.Equal("Password=${DIGESTBOT_NO_SUCH_1}", settings["DigestBot:Database"]);
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
