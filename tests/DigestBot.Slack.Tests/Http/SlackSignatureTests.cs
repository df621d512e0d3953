using System.Text;
using CsCheck;
using DigestBot.Slack.Http;

namespace DigestBot.Slack.Tests.Http;

public sealed class SlackSignatureTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";

    // Worked out by another implementation of HMAC.
    private const string Signature = "v0=91550fa90240630aad00af114e80e55d6b213b94974061cd290fa21996085aa6";

    private static readonly byte[] Body = "team_id=T1DC2JH3J&command=%2Fwhosaid&text=ferry"u8.ToArray();

    private static readonly DateTimeOffset SignedAt = DateTimeOffset.FromUnixTimeSeconds(1531420618);

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void A_signature_is_right_for_five_minutes_both_ways(int seconds, bool isValid) =>
        Assert.Equal(isValid, SlackSignature.IsValid(Secret, Timestamp, Signature, Body, SignedAt.AddSeconds(seconds)));

    [Theory]
    [InlineData(null, Signature)]
    [InlineData(Timestamp, null)]
    [InlineData(Timestamp, "v0=")]
    [InlineData("1531420619", Signature)]
    [InlineData("-1531420618", Signature)]
    [InlineData(" 1531420618", Signature)]
    public void A_signature_of_anything_else_is_wrong(string? timestamp, string? signature) =>
        Assert.False(SlackSignature.IsValid(Secret, timestamp, signature, Body, SignedAt));

    [Fact]
    public void One_changed_byte_or_another_secret_is_wrong()
    {
        var changed = Body.ToArray();
        changed[^1] ^= 1;

        Assert.False(SlackSignature.IsValid(Secret, Timestamp, Signature, changed, SignedAt));
        Assert.False(SlackSignature.IsValid("another", Timestamp, Signature, Body, SignedAt));
        Assert.False(SlackSignature.IsValid("", Timestamp, Signature, Body, SignedAt));
    }

    [Fact]
    public void No_headers_made_up_are_right() =>
        Gen.Select(Gen.String, Gen.String, Gen.Byte.Array[0, 50]).Sample((timestamp, signature, body) => !SlackSignature.IsValid(Secret, timestamp, signature, body, SignedAt));

    [Fact]
    public void A_form_of_any_bytes_is_read() => Gen.Byte.Array[0, 200].Sample(bytes => _ = FormBody.Read(bytes));

    [Fact]
    public void Fields_of_a_form_are_read_as_they_were_typed() =>
        Assert.Equal(("“yes” & no", ""), (FormBody.Read(Encoding.UTF8.GetBytes("text=%E2%80%9Cyes%E2%80%9D+%26+no&a=&text=later"))["text"], FormBody.Read("a="u8)["a"]));
}
