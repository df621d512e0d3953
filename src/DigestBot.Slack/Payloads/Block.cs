using System.Text.Json.Serialization;

namespace DigestBot.Slack.Payloads;

/// <summary>A part of a message or a view (https://docs.slack.dev/reference/block-kit/blocks).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Header), "header")]
[JsonDerivedType(typeof(Section), "section")]
[JsonDerivedType(typeof(Context), "context")]
[JsonDerivedType(typeof(Actions), "actions")]
[JsonDerivedType(typeof(RichText), "rich_text")]
[JsonDerivedType(typeof(Divider), "divider")]
[JsonDerivedType(typeof(Input), "input")]
internal abstract record Block
{
    private Block()
    {
    }

    /// <summary>A heading of at most 150 characters.</summary>
    public sealed record Header(TextObject Text) : Block;

    /// <summary>A paragraph of at most 3,000 characters.</summary>
    public sealed record Section(TextObject Text) : Block;

    /// <summary>At most ten small texts in one line.</summary>
    public sealed record Context(IReadOnlyList<TextObject> Elements) : Block;

    /// <summary>At most 25 buttons and menus.</summary>
    public sealed record Actions(IReadOnlyList<BlockElement> Elements) : Block;

    /// <summary>Text that Slack reads no markup in, so that what an article says can neither mention nor format.</summary>
    public sealed record RichText(IReadOnlyList<RichPart> Elements) : Block;

    /// <summary>A line across.</summary>
    public sealed record Divider : Block;

    /// <summary>A field of a form; in views only.</summary>
    public sealed record Input(string BlockId, TextObject Label, BlockElement Element) : Block
    {
        public bool Optional { get; init; }

        public TextObject? Hint { get; init; }
    }
}
