using DigestBot.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Settings;

public sealed class SettingsReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_defaults_are_right_and_need_no_setting()
    {
        var options = Valid(Read(("Sources:0", "/")));

        Assert.Equal("data/digestbot.db", options.Database);
        Assert.Equal(new DigestOptions { Cron = "0 0 7 * * ?", TimeZone = "", Stories = 5 }, options.Digest);
    }

    [Theory]
    [InlineData("Digest:TimeZone", "Europe/Berln", "DigestBot:Digest:TimeZone: \"Europe/Berln\" is not a time zone. Did you mean \"Europe/Berlin\"?")]
    [InlineData("Digest:Stories", "12", "DigestBot:Digest:Stories: 12 is out of range. Give a number from 3 to 10.")]
    [InlineData("Digest:Stories", "five", "DigestBot:Digest:Stories: \"five\" is not a whole number. Give a number from 3 to 10.")]
    [InlineData("Digest:Stories:0", "5", "DigestBot:Digest:Stories: it is a group or a list. Give one value.")]
    [InlineData("Digest:Crom", "0 0 7 * * ?", "DigestBot:Digest:Crom: there is no such setting. Did you mean \"Cron\"?")]
    [InlineData("Database", "", "DigestBot:Database: it is empty. Give a file, or a PostgreSQL connection string.")]
    [InlineData("Digest:Cron", "0 0 7 31 2 ?", "DigestBot:Digest:Cron: \"0 0 7 31 2 ?\" never comes due. Give a day that exists, such as \"0 0 7 * * ?\" (every day at 7:00).")]
    [InlineData("Sources:0", "/no/such/folder", "DigestBot:Sources: there is no file or folder \"/no/such/folder\". Give one that exists, or create it; a web address begins with https://.")]
    [InlineData("Fetch:SecondsBetweenRequests", "3601", "DigestBot:Fetch:SecondsBetweenRequests: 3601 is out of range. Give a number of seconds from 0 to 3600.")]
    [InlineData("Slack:Mode", "Sockets", "DigestBot:Slack:Mode: it is neither Socket nor Http. Give one of the two.")]
    [InlineData("Slack:BotTokn", "xoxb-1", "DigestBot:Slack:BotTokn: there is no such setting. Did you mean \"BotToken\"?")]
    [InlineData("Slack:BotToken", "geheim", "DigestBot:Slack:BotToken: it is no bot token. Copy the one that begins with xoxb- from the page \"Install App\" of your app.", "Slack:AppToken", "xapp-1")]
    [InlineData("Slack:BotToken", "xoxb-1", "DigestBot:Slack:AppToken: it is empty, but Mode is Socket. Make one with connections:write on the page \"Basic Information\" of your app.")]
    [InlineData("Web:Listen", "8080", "DigestBot:Web:Listen: \"8080\" is no http:// address of this machine. Give one such as http://127.0.0.1:8080; what stands in front of it encrypts.")]
    [InlineData("Fetch:Paralel", "2", "DigestBot:Fetch:Paralel: there is no such setting. Did you mean \"Parallel\"?")]
    [InlineData("Fetch:Contact", "me (at) home", "DigestBot:Fetch:Contact: \"me (at) home\" is not a mail address or a web address. Give one, or leave it empty.")]
    [InlineData("Fetch:Allow:0", "10.0.0.0/40", "DigestBot:Fetch:Allow: \"10.0.0.0/40\" is not a host or a range. Give \"intranet.example\", \"*.intranet.example\", \"10.0.0.8\" or \"10.0.0.0/8\", with \":port\" if only one is meant.")]
    [InlineData("Fetch:Headers:0", "Authorization: Bearer token", "DigestBot:Fetch:Headers:0: it is not of the form \"ADDRESS NAME: VALUE\". Give one such as \"https://feeds.example/private Authorization: Bearer ${TOKEN}\".")]
    public void A_wrong_setting_is_named_in_one_line_with_the_remedy(string name, string value, string expected, string besides = "Intake:EverySeconds", string given = "30")
    {
        var outcome = Read(("Sources:0", "/"), (name, value), (besides, given));

        Assert.Equal([expected], Assert.IsType<SettingsOutcome.Invalid>(outcome).Problems);
    }

    [Theory]
    [InlineData("sometimes")]
    [InlineData("0 0 25 * * ?")]
    [InlineData("* * *")]
    [InlineData("")]
    public void A_text_that_is_no_cron_expression_is_named(string cron)
    {
        var outcome = Read(("Sources:0", "/"), ("Digest:Cron", cron));

        var problem = Assert.Single(Assert.IsType<SettingsOutcome.Invalid>(outcome).Problems);
        Assert.StartsWith("DigestBot:Digest:Cron: ", problem);
        Assert.DoesNotContain('\n', problem);
    }

    [Fact]
    public void All_wrong_settings_are_named_at_once()
    {
        var outcome = Read(("Sources:0", "/"), ("Digest:Stories", "99"), ("Digest:Cron", "x"), ("Sumary:Words", "3"), ("Digest:TimeZone", "Mars"));

        Assert.Equal(4, Assert.IsType<SettingsOutcome.Invalid>(outcome).Problems.Count);
    }

    [Fact]
    public void The_five_fields_of_Unix_are_a_cron_expression_too()
    {
        var options = Valid(Read(("Sources:0", "/"), ("Digest:Cron", "30 6 * * 1-5")));

        var next = CronText.Parse(options.Digest.Cron, TimeZoneInfo.Utc).GetNextValidTimeAfter(Now);
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 6, 30, 0, TimeSpan.Zero), next);
    }

    [Fact]
    public void A_single_source_may_be_given_as_one_value()
    {
        var options = Valid(Read(("Sources", "/tmp")));

        Assert.Equal(["/tmp"], options.Sources);
    }

    [Fact]
    public void The_way_to_fetch_is_polite_by_default_and_can_be_set()
    {
        var given = Valid(Read(("Sources:0", "/"), ("Fetch:Contact", "https://paper.example/bot"), ("Fetch:Allow:0", "localhost:8080"), ("Fetch:Headers:0", "https://a.example X-Key: y")));

        Assert.Equal(new FetchOptions().ParallelPerHost, given.Fetch.ParallelPerHost);
        Assert.Equal(("https://paper.example/bot", 1, 1), (given.Fetch.Contact, given.Fetch.Allow.Count, given.Fetch.Headers.Count));
    }

    private static SettingsOutcome Read(params (string Name, string Value)[] given)
    {
        var pairs = given.Select(pair => KeyValuePair.Create($"DigestBot:{pair.Name}", (string?)pair.Value)).GroupBy(pair => pair.Key, StringComparer.Ordinal).Select(group => group.Last());
        return SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(pairs).Build(), new FakeTimeProvider(Now));
    }

    private static DigestBotOptions Valid(SettingsOutcome outcome) => Assert.IsType<SettingsOutcome.Valid>(outcome).Options;
}
