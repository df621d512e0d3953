namespace DigestBot.Reading.Feeds.Markup;

/// <summary>An element's opening; the name is in lower case without its prefix.</summary>
internal sealed record MarkupTag(Vocabulary Vocabulary, string Name, IReadOnlyList<MarkupAttribute> Attributes)
{
    /// <summary>The value of the first attribute so named, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var attribute in Attributes)
            {
                if (attribute.Name == name)
                {
                    return attribute.Value;
                }
            }

            return null;
        }
    }
}
