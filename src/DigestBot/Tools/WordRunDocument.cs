namespace DigestBot.Tools;

/// <summary>Words in a row, and whether they are in the quote, in the remembered text, or in both.</summary>
internal sealed record WordRunDocument(string Kind, string Text);
