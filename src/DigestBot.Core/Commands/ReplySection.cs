using DigestBot.Core.Digests;

namespace DigestBot.Core.Commands;

/// <summary>One part of a reply.</summary>
public abstract record ReplySection
{
    private ReplySection()
    {
    }

    /// <summary>Running text.</summary>
    public sealed record Paragraph(IReadOnlyList<TextRun> Runs) : ReplySection;

    /// <summary>Points of a list, one line each.</summary>
    public sealed record Points(IReadOnlyList<IReadOnlyList<TextRun>> Items) : ReplySection;

    /// <summary>A quote with everything that is known of it.</summary>
    public sealed record Card(QuoteCard Quote) : ReplySection;

    /// <summary>Names and values.</summary>
    public sealed record Fields(IReadOnlyList<ReplyField> Items) : ReplySection;

    /// <summary>A digest, as it would be posted.</summary>
    public sealed record Preview(Digest Digest) : ReplySection;

    /// <summary>A text file to keep.</summary>
    public sealed record Attachment(string FileName, string Content) : ReplySection;
}
