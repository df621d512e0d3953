using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>What a value may be. Checking it never throws, whatever the value is.</summary>
internal abstract class Shape
{
    /// <summary>Any value at all.</summary>
    public static Shape Anything { get; } = new AnyShape();

    /// <summary>True or false.</summary>
    public static Shape Flag { get; } = new FlagShape();

    /// <summary>An id, as text or as a number.</summary>
    public static Shape Id { get; } = new IdShape();

    /// <summary>Text of a length in UTF-16 units.</summary>
    public static TextShape Text(int min, int max) => new(min, max);

    /// <summary>An http or https address.</summary>
    public static Shape Address(int max, params IReadOnlyList<string> otherSchemes) => new AddressShape(max, otherSchemes);

    /// <summary>A whole number within bounds.</summary>
    public static Shape Whole(long min, long max) => new WholeShape(min, max);

    /// <summary>One of some numbers.</summary>
    public static Shape OneOf(params IReadOnlyList<long> numbers) => new ChoiceShape(numbers);

    /// <summary>A list of as many items.</summary>
    public static Shape List(Shape item, int min, int max) => new ListShape(item, min, max);

    /// <summary>Notes in the check what is wrong with a value, which is not null.</summary>
    public abstract void Check(JsonNode value, string path, ShapeCheck check);

    private sealed class AnyShape : Shape
    {
        public override void Check(JsonNode value, string path, ShapeCheck check)
        {
        }
    }
}
