namespace DigestBot.Tools;

/// <summary>An article as <c>read --jsonl</c> writes it; offsets are Unicode code points.</summary>
internal sealed record ArticleLine(string Id, string Title, string Text, IReadOnlyList<SentenceDocument> Summary, IReadOnlyList<QuoteLine> Quotes);
