using CsCheck;
using DigestBot.Discord.Formatting;

namespace DigestBot.Discord.Tests.Formatting;

public sealed class DiscordTextTests
{
    private static readonly string[] Hostile =
        ["@everyone", "@here", "<@1>", "<@&2>", "<#3>", "<:x:4>", "<t:5:R>", "</go:6>", "<id:guide>", "https://evil.example/a_(b)", "[x](https://evil.example)", "# ", "-# ", "> ", "1. ", "- ", "* ", "||s||", "```", "\u202E", "\u2066", "\u0007", "\uD800", "\\", " ", "\n", "é", "👩‍👩‍👧", "word"];

    private static readonly Gen<string> Anything = Gen.Frequency((3, Gen.String), (2, Gen.OneOf([.. Hostile.Select(Gen.Const)]))).Array[0, 20].Select(parts => string.Concat(parts));

    [Theory]
    [InlineData("@everyone look", "@\u200Beveryone look")]
    [InlineData("<@&42> *bold* _it_", "<\u200B@&42> \\*bold\\* \\_it\\_")]
    [InlineData("# heading", "\\# heading")]
    [InlineData("12. item", "12\\. item")]
    [InlineData("see https://evil.example", "see https\\://evil.example")]
    [InlineData("[x](y)", "\\[x\\]\\(y\\)")]
    [InlineData("a\u202Eb\u0000c\nd", "abc d")]
    public void Text_of_an_article_is_shown_as_it_stands(string text, string shown) => Assert.Equal(shown, DiscordText.Escape(text));

    [Fact]
    public void No_text_mentions_formats_or_links_anything() => Anything.Sample(text =>
    {
        var shown = DiscordText.Escape(text);

        Assert.DoesNotContain("@everyone", shown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@here", shown, StringComparison.OrdinalIgnoreCase);
        Assert.Matches(@"^(?:[^<]|<\u200B)*$", shown);
        Assert.Matches(@"^(?:[^\\*_~`|\[\]()\n]|\\[^0-9A-Za-z\s])*$", shown);
        Assert.DoesNotMatch(@"(?<!\\)://", shown);
        Assert.DoesNotMatch(@"^(?:[#>+-]|[0-9]+\.)", shown);
        Assert.DoesNotMatch(@"[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]", shown);
        Assert.DoesNotMatch(@"[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]", shown);
    });

    [Fact]
    public void What_is_shown_is_the_text_word_for_word() => Anything.Sample(text =>
    {
        var shown = DiscordText.Escape(text);

        Assert.Equal(DiscordText.Clean(text).Replace("\u200B", "", StringComparison.Ordinal), Unescaped(shown));
    });

    [Fact]
    public void A_text_is_cut_within_the_limit_between_two_letters_and_never_within_an_escape() => Gen.Select(Anything, Gen.Int[1, 60]).Sample((text, max) =>
    {
        var shown = DiscordText.Escape(text, max);

        Assert.True(shown.Length <= max);
        if (shown.EndsWith('…') && shown != DiscordText.Escape(text))
        {
            Assert.StartsWith(Unescaped(shown[..^1]), DiscordText.Clean(text).Replace("\u200B", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.False(shown.Length > 1 && char.IsHighSurrogate(shown[^2]));
        }
        else
        {
            Assert.Equal(DiscordText.Escape(text), shown);
        }
    });

    [Theory]
    [InlineData("https://a.example/x_(y)", "[Out \\[1\\]](https://a.example/x_%28y%29)")]
    [InlineData("file:///etc/passwd", "Out \\[1\\]")]
    [InlineData("javascript:alert(1)", "Out \\[1\\]")]
    public void Only_addresses_of_the_web_become_links(string address, string shown) =>
        Assert.Equal(shown, DiscordText.Link("Out [1]", new Uri(address)));

    private static string Unescaped(string shown)
    {
        var plain = new System.Text.StringBuilder();
        for (var at = 0; at < shown.Length; at++)
        {
            if (shown[at] == '\\')
            {
                at++;
            }

            if (shown[at] != '\u200B')
            {
                plain.Append(shown[at]);
            }
        }

        return plain.ToString();
    }
}
