using System.Text.Json.Serialization;

namespace DigestBot.Slack.Payloads;

/// <summary>A run of a rich text.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Run), "text")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(UserGroup), "usergroup")]
[JsonDerivedType(typeof(Channel), "channel")]
[JsonDerivedType(typeof(Date), "date")]
internal abstract record RichLeaf
{
    private RichLeaf()
    {
    }

    public sealed record Run(string Text) : RichLeaf
    {
        public RichStyle? Style { get; init; }
    }

    public sealed record Link(string Url, string Text) : RichLeaf
    {
        public RichStyle? Style { get; init; }
    }

    /// <summary>Mentions the people of a group.</summary>
    public sealed record UserGroup(string UsergroupId) : RichLeaf;

    public sealed record Channel(string ChannelId) : RichLeaf;

    /// <summary>A moment in each reader's own time; <paramref name="Timestamp"/> in Unix seconds.</summary>
    public sealed record Date(long Timestamp, string Format, string Fallback) : RichLeaf;
}
