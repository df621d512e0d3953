namespace DigestBot.Reading.Language;

/// <summary>The paragraphs of an article as tokens and sentences: the ground on which summaries and quotes are found.</summary>
internal sealed class AnalysedText
{
    private AnalysedText(string text, List<Token> tokens, List<Sentence> sentences, List<TextSpan> paragraphs, int[] sentenceOf)
    {
        Text = text;
        Tokens = tokens;
        Sentences = sentences;
        Paragraphs = paragraphs;
        SentenceOf = sentenceOf;
    }

    public string Text { get; }

    public List<Token> Tokens { get; }

    public List<Sentence> Sentences { get; }

    public List<TextSpan> Paragraphs { get; }

    /// <summary>For each token, the index of its sentence.</summary>
    public int[] SentenceOf { get; }

    /// <summary>Analyses the given paragraphs, which must be in order and must not overlap.</summary>
    public static AnalysedText Of(string text, IEnumerable<TextSpan> paragraphs)
    {
        var tokens = new List<Token>(text.Length / 4);
        var sentences = new List<Sentence>();
        var kept = new List<TextSpan>();
        foreach (var paragraph in paragraphs)
        {
            var first = tokens.Count;
            Tokenizer.Tokenize(text, paragraph, tokens);
            SentenceSplitter.Split(text, tokens, kept.Count == 0 ? Dateline.EndOf(text, tokens) : first, kept.Count, sentences);
            kept.Add(paragraph);
        }

        var sentenceOf = new int[tokens.Count];
        for (var i = 0; i < sentences.Count; i++)
        {
            Array.Fill(sentenceOf, i, sentences[i].First, sentences[i].Limit - sentences[i].First);
        }

        return new AnalysedText(text, tokens, sentences, kept, sentenceOf);
    }

    public ReadOnlySpan<char> TextOf(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start);

    /// <summary>The words from one token to another, both included, as they stand.</summary>
    public string Slice(int first, int last) => Text[Tokens[first].Start..Tokens[last].End];

    /// <summary>The token behind the last one of the paragraph that the sentence stands in.</summary>
    public int EndOfParagraph(int sentence)
    {
        var paragraph = Sentences[sentence].Paragraph;
        while (sentence + 1 < Sentences.Count && Sentences[sentence + 1].Paragraph == paragraph)
        {
            sentence++;
        }

        return Sentences[sentence].Limit;
    }

    /// <summary>Whether the token is this one character.</summary>
    public bool Is(int token, char c) => Text[Tokens[token].Start] == c;
}
