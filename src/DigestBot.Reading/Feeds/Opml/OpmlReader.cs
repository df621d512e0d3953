using DigestBot.Reading.Articles;
using DigestBot.Reading.Feeds.Markup;

namespace DigestBot.Reading.Feeds.Opml;

/// <summary>Reads OPML 1.0 and 2.0 (http://opml.org/spec2.opml), well-formed or not.</summary>
public static class OpmlReader
{
    /// <summary>Reads any bytes at all; <paramref name="contentType"/> is the header they came with.</summary>
    public static OpmlOutcome Read(ReadOnlyMemory<byte> bytes, string? contentType = null)
    {
        if (bytes.Length > FeedLimits.MaxBytes)
        {
            return new OpmlOutcome.Refused($"it is larger than {FeedLimits.MaxBytes / (1024 * 1024)} MB");
        }

        var text = TextDecoder.DecodeAny(bytes.Span, TextDecoder.CharsetOf(contentType));
        if (string.IsNullOrWhiteSpace(text))
        {
            return new OpmlOutcome.Refused("it is empty");
        }

        var start = MarkupText.Start(text);
        return start < 0 ? new OpmlOutcome.Refused("it is no list of feeds (OPML)") : MarkupText.Read(text[start..], source => new OutlineReader(source).Read());
    }
}
