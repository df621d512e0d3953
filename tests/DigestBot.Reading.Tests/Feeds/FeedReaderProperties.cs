using System.Diagnostics;
using System.Text;
using CsCheck;
using DigestBot.Reading.Feeds;

namespace DigestBot.Reading.Tests.Feeds;

public sealed class FeedReaderProperties
{
    private static readonly string[] Samples =
    [
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"b\">]><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Port &amp; &a;</title><link>https://port.example/</link><item><title><![CDATA[<b>Ferry</b>]]></title><guid isPermaLink=\"true\">g</guid><pubDate>Thu, 01 Jan 2004 10:14:55 GMT</pubDate><description>a<br>b &eacute;</description></item><!-- x --></channel></rss>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://port.example/\"><title type=\"xhtml\"><div>a <b>b</b></div></title><entry><id>i</id><link rel='alternate' href=/1/><author><name>Lind</name></author><content type=\"html\">&lt;p&gt;</content><updated>2004-01-01</updated></entry></feed>",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Port\",\"items\":[{\"id\":\"1\",\"title\":\"Ferry \\u00e9\",\"tags\":[\"a\"],\"date_published\":\"2004-01-01T00:00:00Z\"},{\"id\":2}]}",
    ];

    private static readonly string[] Pieces =
    [
        "<", ">", "</", "/>", "&", ";", "\"", "'", "=", "<![CDATA[", "]]>", "<!--", "-->", "<?", "?>", "<!DOCTYPE", "[", "]", "\0", "\ud83d", "<item>", "</item>", "<entry>", "<title>", "</channel>", "<link>", " xmlns:a='b'", "<a:b", "{", "}", ",", ":", "\\", "é",
    ];

    private static readonly Gen<string> Mutated =
        from sample in Gen.Int[0, Samples.Length - 1].Select(i => Samples[i])
        from edits in Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1]).Array[1, 8]
        select edits.Aggregate(sample, Edit);

    [Fact]
    public void Any_bytes_give_a_feed_or_a_reason() =>
        Gen.OneOf(Gen.Byte.Array[0, 300], Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(picks => Encoding.UTF8.GetBytes(string.Concat(picks.Select(i => Pieces[i])))))
            .Sample(bytes => Check(bytes));

    [Fact]
    public void A_feed_with_mistakes_gives_a_feed_or_a_reason() =>
        Mutated.Sample(text => Check(Encoding.UTF8.GetBytes(text)), iter: 3000);

    [Fact]
    public void A_feed_cut_off_anywhere_gives_a_feed_or_a_reason()
    {
        foreach (var sample in Samples)
        {
            var bytes = Encoding.UTF8.GetBytes(sample);
            for (var length = 0; length <= bytes.Length; length++)
            {
                Check(bytes.AsMemory(0, length));
            }
        }
    }

    [Fact]
    public void Entries_before_the_cut_are_kept()
    {
        var whole = "<rss><channel>" + string.Concat(Enumerable.Range(0, 20).Select(i => $"<item><title>T{i}</title><guid>g{i}</guid></item>"));
        for (var length = "<rss>".Length; length < whole.Length; length++)
        {
            var feed = Assert.IsType<FeedOutcome.Read>(FeedReader.Read(Encoding.UTF8.GetBytes(whole[..length]))).Feed;
            var ended = whole[..length].Split("</item>").Length - 1;

            Assert.Equal(Enumerable.Range(0, ended).Select(i => $"g{i}"), feed.Entries.Take(ended).Select(entry => entry.Id));
            Assert.All(feed.Entries, entry => Assert.True(entry.Id is null || whole.Contains($"<guid>{entry.Id}</guid>", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("entities")]
    [InlineData("depth")]
    [InlineData("attributes")]
    [InlineData("comments")]
    [InlineData("types")]
    [InlineData("quotes")]
    [InlineData("ends")]
    [InlineData("ampersands")]
    [InlineData("namespaces")]
    [InlineData("names")]
    [InlineData("openings")]
    [InlineData("data")]
    [InlineData("fields")]
    [InlineData("json")]
    public void An_attack_ends_soon_and_takes_little(string attack)
    {
        var bytes = Encoding.UTF8.GetBytes(Attack(attack));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();

        Check(bytes);

        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(taken < (40L * bytes.Length) + (16 * FeedLimits.MaxContent), $"{taken / 1024} KB for {bytes.Length / 1024} KB");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    [Fact]
    public void A_feed_of_15_MB_is_read_in_bounded_memory()
    {
        var item = $"<item><title>Ferry late</title><link>https://port.example/1</link><description>{new string('x', 2000)}&lt;p&gt;</description></item>";
        var bytes = Encoding.UTF8.GetBytes($"<rss><channel>{string.Concat(Enumerable.Repeat(item, 15 * 1024 * 1024 / item.Length))}</channel></rss>");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var feed = Assert.IsType<FeedOutcome.Read>(FeedReader.Read(bytes)).Feed;

        var taken = (GC.GetAllocatedBytesForCurrentThread() - before) / (1024 * 1024);
        Assert.Equal(FeedLimits.MaxEntries, feed.Entries.Count);
        TestContext.Current.TestOutputHelper?.WriteLine($"{taken} MB allocated");
        Assert.True(taken < 90, $"{taken} MB allocated");
    }

    private static string Attack(string name) => name switch
    {
        "entities" => $"<!DOCTYPE rss [<!ENTITY a0 \"{new string('a', 400)}\">{string.Concat(Enumerable.Range(1, 90).Select(i => $"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};&a{i - 1};\">"))}]><rss><channel><item><title>&a90;</title><description>{string.Concat(Enumerable.Repeat("&a0;", 20_000))}</description></item></channel></rss>",
        "depth" => $"<rss><channel><item>{string.Concat(Enumerable.Repeat("<a>", 300_000))}",
        "attributes" => $"<rss><channel><item {string.Concat(Enumerable.Range(0, 100_000).Select(i => $" a{i}='x'"))}><title>T</title></item></channel></rss>",
        "comments" => string.Concat(Enumerable.Repeat("<!-- ", 200_000)),
        "types" => string.Concat(Enumerable.Repeat("<!DOCTYPE a[>", 80_000)),
        "quotes" => $"<rss {string.Concat(Enumerable.Repeat("a=\" b='", 150_000))}",
        "ends" => $"<rss>{string.Concat(Enumerable.Repeat("</a", 300_000))}",
        "ampersands" => $"<rss><channel><item><description>{new string('&', 1_000_000)}",
        "namespaces" => string.Concat(Enumerable.Range(0, 40_000).Select(i => $"<a xmlns:b{i}='c'>")),
        "names" => string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<n{i}>")),
        "openings" => new string('<', 1_000_000),
        "data" => string.Concat(Enumerable.Repeat("<![CDATA[", 100_000)),
        "fields" => $"<rss><channel><item>{string.Concat(Enumerable.Repeat("<title>", 150_000))}",
        _ => new string('[', 1_000_000),
    };

    private static string Edit(string text, (int At, int Length, int Piece) edit)
    {
        var at = edit.At % (text.Length + 1);
        return text.Remove(at, Math.Min(edit.Length, text.Length - at)).Insert(at, Pieces[edit.Piece]);
    }

    private static void Check(ReadOnlyMemory<byte> bytes)
    {
        switch (FeedReader.Read(bytes, null, new Uri("https://port.example/feed")))
        {
            case FeedOutcome.Read read:
                Assert.All(read.Feed.Entries, entry => Assert.DoesNotContain('\n', entry.Title));
                break;
            case FeedOutcome.Refused refused:
                Assert.NotEqual("", refused.Reason);
                break;
        }
    }
}
