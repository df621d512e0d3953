using System.Text.Json.Serialization;

namespace DigestBot.Slack.Payloads;

/// <summary>A part of a rich text (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Words), "rich_text_section")]
[JsonDerivedType(typeof(Items), "rich_text_list")]
[JsonDerivedType(typeof(Cited), "rich_text_quote")]
[JsonDerivedType(typeof(Preformatted), "rich_text_preformatted")]
internal abstract record RichPart
{
    private RichPart()
    {
    }

    public sealed record Words(IReadOnlyList<RichLeaf> Elements) : RichPart;

    /// <summary>A list in <paramref name="Style"/> "bullet" or "ordered".</summary>
    public sealed record Items(string Style, IReadOnlyList<RichPart> Elements) : RichPart;

    public sealed record Cited(IReadOnlyList<RichLeaf> Elements) : RichPart;

    public sealed record Preformatted(IReadOnlyList<RichLeaf> Elements) : RichPart;
}
