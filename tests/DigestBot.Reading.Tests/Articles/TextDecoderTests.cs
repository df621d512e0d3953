using System.Text;
using CsCheck;
using DigestBot.Reading.Articles;

namespace DigestBot.Reading.Tests.Articles;

public sealed class TextDecoderTests
{
    private const string Cafe = "Café “Hallin” — é";

    [Theory]
    [InlineData("windows-1252", null)]
    [InlineData("windows-1252", "utf-8")]
    [InlineData("windows-1252", "us-ascii")]
    [InlineData("windows-1252", "utf-16")]
    [InlineData("utf-8", null)]
    [InlineData("utf-8", "iso-8859-1")]
    [InlineData("utf-8", "utf-16")]
    [InlineData("utf-8", "no-such-charset")]
    [InlineData("utf-8", "utf-7")]
    [InlineData("utf-16", "utf-16le")]
    public void A_header_is_believed_where_the_bytes_allow_it(string encoding, string? charset) =>
        Assert.Equal(Cafe, TextDecoder.Decode(Known(encoding).GetBytes(Cafe), charset));

    [Theory]
    [InlineData("koi8-r", "Паром опоздал")]
    [InlineData("windows-1251", "Паром опоздал")]
    [InlineData("shift_jis", "フェリー遅延")]
    [InlineData("iso-2022-jp", "フェリー遅延")]
    [InlineData("gb2312", "渡轮晚点")]
    [InlineData("big5", "渡輪")]
    [InlineData("euc-kr", "여객선 지연")]
    [InlineData("iso-8859-2", "Łódź")]
    public void Other_scripts_are_read_by_header_or_declaration(string encoding, string text)
    {
        var declared = $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>{text}";

        Assert.Equal(text, TextDecoder.Decode(Known(encoding).GetBytes(text), encoding));
        Assert.Equal(declared, TextDecoder.Decode(Known(encoding).GetBytes(declared)));
    }

    [Fact]
    public void A_byte_order_mark_wins_over_a_header()
    {
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Cafe)];

        Assert.Equal(Cafe, TextDecoder.Decode(bytes, "utf-8"));
    }

    [Fact]
    public void A_few_wrong_bytes_do_not_spoil_UTF_8()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("“one” “two” é "), 0x93, .. Encoding.UTF8.GetBytes("x é é é")];

        Assert.Equal("“one” “two” é “x é é é", TextDecoder.Decode(bytes));
    }

    [Theory]
    [InlineData("text/xml; charset=utf-8", "utf-8")]
    [InlineData("text/xml;Charset=\"KOI8-R\"; x=y", "KOI8-R")]
    [InlineData("text/xml", null)]
    [InlineData("text/xml; charset=", null)]
    [InlineData(null, null)]
    public void The_charset_of_a_header_is_found(string? contentType, string? expected) =>
        Assert.Equal(expected, TextDecoder.CharsetOf(contentType));

    [Fact]
    public void An_article_is_read_with_its_charset_and_address()
    {
        var reader = new ArticleReader(ReadingLimits.Default);

        var outcome = reader.Read(Known("koi8-r").GetBytes("Паром\n\nПаром опоздал на час."), ArticleFormat.Text, "koi8-r", new Uri("https://port.example/1"));

        var article = Assert.IsType<ReadOutcome.Read>(outcome).Article.Article;
        Assert.Equal(("Паром", "https://port.example/1"), (article.Title, article.Url?.AbsoluteUri));
    }

    [Fact]
    public void Any_bytes_are_decoded() =>
        Gen.Select(Gen.Byte.Array, Gen.Int[0, 400].Select(page => CodePagesEncodingProvider.Instance.GetEncodings().ElementAtOrDefault(page)?.Name ?? "utf-8"))
            .Sample((bytes, charset) => Assert.NotNull(TextDecoder.DecodeAny(bytes, charset)));

    private static Encoding Known(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
}
