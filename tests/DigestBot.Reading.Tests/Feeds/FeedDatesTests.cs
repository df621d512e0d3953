using System.Globalization;
using CsCheck;
using DigestBot.Reading.Feeds;
using DigestBot.Testing;

namespace DigestBot.Reading.Tests.Feeds;

public sealed class FeedDatesTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests/DigestBot.Reading.Tests/Feeds/dates.txt"));

    private static readonly string[] Forms =
    [
        "R", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyyMMdd'T'HHmmss'Z'", "ddd MMM dd HH:mm:ss yyyy", "MMMM d, yyyy h:mm:ss tt", "yyyy/MM/dd HH:mm:ss", "dd.MM.yyyy HH:mm:ss",
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var line in Lines.Where(line => line.Length > 0 && line[0] != '#'))
            {
                var at = line.LastIndexOf('|');
                cases.Add(line[..at], line[(at + 1)..].Trim());
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_date_is_read_as_people_would(string text, string expected)
    {
        var isRead = FeedDates.TryRead(text, out var date);

        Assert.Equal(expected, isRead ? date.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture) : "no");
        Assert.Equal(TimeSpan.Zero, date.Offset);
    }

    [Fact]
    public void What_is_written_by_the_rules_is_read_back() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, Forms.Length - 1].Select(i => Forms[i]))
            .Sample((seconds, form) =>
            {
                var expected = DateTimeOffset.FromUnixTimeSeconds(seconds);

                Assert.True(FeedDates.TryRead(expected.ToString(form, CultureInfo.InvariantCulture), out var date));
                Assert.Equal(expected, date);
            });

    [Fact]
    public void No_text_throws() =>
        Gen.OneOf(
            Gen.String,
            Gen.String[Gen.Char["0123456789-+:./ TZWwhpm(),年월"], 0, 30],
            Gen.Select(Gen.Int[0, Lines.Length - 1].Select(i => Lines[i]), Gen.Int[0, 60], Gen.Char["09-:+ Z月"], (line, at, c) => at < line.Length ? line.Remove(at, 1).Insert(at, $"{c}{c}") : line))
            .Sample(text =>
            {
                var isRead = FeedDates.TryRead(text, out var date);

                Assert.True(isRead || date == default);
            });
}
