namespace DigestBot.Reading.Tests.News;

/// <summary>A short news text and what a person finds in it, from cases.json.</summary>
/// <param name="Id">The style of the text and a number.</param>
/// <param name="Text">The title, if it has one, and paragraphs.</param>
/// <param name="Quotes">What is said; the list need not be complete.</param>
/// <param name="Not">Words in quotation marks that nobody says.</param>
public sealed record ReadingCase(string Id, string Text, IReadOnlyList<CaseQuote> Quotes, IReadOnlyList<string>? Not);
