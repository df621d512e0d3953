namespace DigestBot.Core.Stories;

/// <summary>Names a story for as long as it is told: the id of the article it began with, whatever joins or leaves it later.</summary>
public readonly record struct StoryId(string Value)
{
    /// <summary>The id itself.</summary>
    public override string ToString() => Value;
}
