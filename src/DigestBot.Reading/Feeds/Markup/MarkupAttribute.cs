namespace DigestBot.Reading.Feeds.Markup;

/// <summary>An attribute; the name is in lower case with its prefix ("rdf:about").</summary>
internal readonly record struct MarkupAttribute(string Name, string Value);
