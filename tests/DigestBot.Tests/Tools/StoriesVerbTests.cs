namespace DigestBot.Tests.Tools;

public sealed class StoriesVerbTests
{
    private const string Ferry = "The ferry Sula Maid ran aground off Kirkhaven with 212 passengers aboard on Monday, and Captain Edda Marsh said the steering had failed.";
    private const string Again = "Captain Edda Marsh said the steering of the Sula Maid failed before the ferry ran aground off Kirkhaven; 212 passengers were taken ashore.";
    private const string Other = "The council of Ostrand voted to close the library in Weir Street and to sell the building.";

    [Fact]
    public async Task Articles_about_one_event_get_the_name_of_its_earliest_article_in_the_order_given()
    {
        var result = await InProcess.WithInputAsync(
            $$"""
            {"id":"b","text":"{{Again}}","published":"2026-11-16T12:00:00Z","outlet":"The Courier"}
            {"id":"c","text":"{{Other}}","published":"2026-11-16T09:00:00Z","outlet":null}
            {"id":"a","text":"{{Ferry}}","published":"2026-11-16T10:00:00+01:00","outlet":"Harbour Gazette"}
            """,
            "stories",
            "--jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["""{"id":"b","story":"a"}""", """{"id":"c","story":"c"}""", """{"id":"a","story":"a"}"""], result.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Dates_and_outlets_need_not_be_given()
    {
        var result = await InProcess.WithInputAsync($$"""
            {"id":"a","text":"{{Ferry}}"}
            {"id":"b","text":"{{Again}}"}
            """, "stories", "--jsonl");

        Assert.Equal(["""{"id":"a","story":"a"}""", """{"id":"b","story":"a"}"""], result.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task The_same_words_a_month_later_are_another_story()
    {
        var result = await InProcess.WithInputAsync($$"""
            {"id":"a","text":"{{Ferry}}","published":"2026-11-16"}
            {"id":"b","text":"{{Ferry}}","published":"2026-12-16"}
            """, "stories", "--jsonl");

        Assert.EndsWith("""{"id":"b","story":"b"}""", result.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_line_is_told_and_the_rest_goes_on()
    {
        var result = await InProcess.WithInputAsync($$"""
            {"id":"a","text":"{{Ferry}}"}
            no json

            {"id":"c"}
            {"id":"d","text":"{{Other}}","published":"next week"}
            {"id":"e","text":" "}
            {"id":"f","text":7}
            {"id":"g","text":"{{Again}}"}
            """, "stories", "--jsonl");

        var lines = result.Output.TrimEnd().Split('\n');
        Assert.Equal(7, lines.Length);
        Assert.Equal("""{"id":"a","story":"a"}""", lines[0]);
        Assert.StartsWith("""{"id":null,"error":"the line is not JSON""", lines[1], StringComparison.Ordinal);
        Assert.Equal("""{"id":"c","error":"it has neither \"text\" nor \"html\""}""", lines[2]);
        Assert.Equal("""{"id":"d","error":"\"published\" is no time"}""", lines[3]);
        Assert.Equal("""{"id":"e","error":"it is empty"}""", lines[4]);
        Assert.Equal("""{"id":"f","error":"\"text\" is not a string"}""", lines[5]);
        Assert.Equal("""{"id":"g","story":"a"}""", lines[6]);
    }

    [Fact]
    public async Task No_articles_are_no_stories()
    {
        var result = await InProcess.WithInputAsync("", "stories", "--jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Without_its_option_it_names_the_help()
    {
        var result = await InProcess.RunAsync("stories");

        result.FailedInOneLine(2);
        Assert.Contains("--jsonl", result.Error);
    }

    [Fact]
    public async Task Its_help_has_an_example() => Assert.Contains("digestbot stories --jsonl", (await InProcess.RunAsync("stories", "--help")).Output);
}
