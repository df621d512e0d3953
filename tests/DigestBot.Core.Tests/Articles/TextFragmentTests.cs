using System.Text.RegularExpressions;
using CsCheck;
using DigestBot.Core.Articles;
using DigestBot.Reading;

namespace DigestBot.Core.Tests.Articles;

public sealed class TextFragmentTests
{
    private const string Article = "Ferry talks resume\n\n“We consider it a positive step, but it is too early, far too early, to speak of results,” said Lind. We go. They said: we go in-depth, R&D.\n\nIt is late. It is late.";

    private static readonly Gen<string> Words = Gen.OneOf([.. "we go it is late in-depth R&D don’t 3,000 Lind".Split(' ').Select(Gen.Const)]);

    private static readonly Gen<string> Gaps = Gen.OneOf([.. new[] { " ", ", ", ". ", "\n\n", " — ", "  " }.Select(Gen.Const)]);

    private static readonly Uri Page = new("https://gull.example/ferry?a=b");

    [Theory]
    [InlineData("positive step", "text=positive%20step")]
    [InlineData("in-depth, R&D", "text=in%2Ddepth%2C%20R%26D")]
    [InlineData("“We consider it a positive step,", "text=We%20consider%20it%20a%20positive%20step")]
    [InlineData("We consider it a positive step, but it is too early, far too early, to speak of results", "text=We%20consider%20it%20a,to%20speak%20of%20results")]
    [InlineData("we go in", "text=we%20go%20in")]
    public void Few_words_stand_whole_and_many_by_their_ends(string words, string fragment) => Assert.Equal(fragment, TextFragment.Of(Article, SpanOf(words)));

    [Fact]
    public void Words_that_stand_twice_are_told_by_what_is_beside_them()
    {
        var second = Article.LastIndexOf("It is late", StringComparison.Ordinal);

        Assert.Equal("text=late.-,It%20is%20late", TextFragment.Of(Article, new TextSpan(second, second + "It is late".Length)));
    }

    [Theory]
    [InlineData("https://gull.example/ferry", "https://gull.example/ferry#:~:text=positive%20step")]
    [InlineData("https://gull.example/ferry#talks", "https://gull.example/ferry#talks:~:text=positive%20step")]
    [InlineData("https://gull.example/ferry#:~:text=old", "https://gull.example/ferry#:~:text=positive%20step")]
    public void A_fragment_that_is_there_is_kept(string page, string link) => Assert.Equal(link, TextFragment.Link(new Uri(page), Article, SpanOf("positive step")).AbsoluteUri);

    [Fact]
    public void Words_that_are_nowhere_alone_give_the_page_itself() => Assert.Equal(Page, TextFragment.Link(Page, "go go go go go", new TextSpan(0, 0)));

    [Fact]
    public void A_fragment_leads_to_one_place_only_and_that_is_the_quote() =>
        Gen.Select(Words.Array[1, 60], Gaps.Array[60], Gen.Int[0, 59], Gen.Int[1, 20]).Sample((words, gaps, first, count) =>
        {
            var starts = new List<int>();
            var text = "";
            foreach (var (at, word) in Enumerable.Index(words))
            {
                starts.Add(text.Length);
                text += word + gaps[at];
            }

            var from = first % words.Length;
            var to = Math.Min(words.Length, from + count) - 1;
            var span = new TextSpan(starts[from], starts[to] + words[to].Length);

            if (TextFragment.Of(text, span) is { } fragment)
            {
                Assert.Equal(Squeezed(span.Of(text)), Assert.Single(Matches(text, fragment)), ignoreCase: true);
                Assert.DoesNotContain('&', fragment);
            }
        });

    [Fact]
    public void No_text_at_all_makes_it_fail() =>
        Gen.Select(Gen.String, Gen.Int[-2, 40], Gen.Int[-2, 40]).Sample((text, start, end) =>
        {
            _ = TextFragment.Link(Page, text, new TextSpan(start, end));
        });

    private static TextSpan SpanOf(string words)
    {
        var start = Article.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    // All that the fragment can mean under the rules of matching: white space is one, case is none, and words are whole.
    private static List<string> Matches(string text, string fragment)
    {
        var parts = fragment["text=".Length..].Split(',').ToList();
        var prefix = parts[0].EndsWith('-') ? Part(parts, 0).TrimEnd('-') : null;
        var suffix = parts[^1].StartsWith('-') ? Part(parts, parts.Count - 1).TrimStart('-') : null;
        var start = Uri.UnescapeDataString(parts[0]);
        var end = parts.Count > 1 ? Uri.UnescapeDataString(parts[1]) : null;
        var pattern = (prefix is null ? "" : $"(?<=(?<![\\w]){Regex.Escape(Uri.UnescapeDataString(prefix))}\\s*)") + $"(?<![\\w]){Regex.Escape(start)}(?![\\w])"
            + (end is null ? "" : $"(?s:.*?)(?<![\\w]){Regex.Escape(end)}(?![\\w])") + (suffix is null ? "" : $"(?=\\s*{Regex.Escape(Uri.UnescapeDataString(suffix))}(?![\\w]))");
        return [.. Regex.Matches(Squeezed(text), pattern, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(5)).Select(match => match.Value)];
    }

    private static string Part(List<string> parts, int at)
    {
        var part = parts[at];
        parts.RemoveAt(at);
        return part;
    }

    private static string Squeezed(string text) => Regex.Replace(text, "\\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(5)).Trim();
}
