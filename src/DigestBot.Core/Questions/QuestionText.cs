namespace DigestBot.Core.Questions;

/// <summary>A question while it is read: the words that are left, as typed and folded.</summary>
internal sealed class QuestionText
{
    private readonly List<string> typed = [];
    private readonly List<string> folded = [];

    public QuestionText(string text)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            Append(word);
        }
    }

    public int Count => folded.Count;

    /// <summary>The folded word; empty when there is none at the place.</summary>
    public string this[int at] => at >= 0 && at < folded.Count ? folded[at] : "";

    public IEnumerable<string> Words => folded;

    /// <summary>The words from one place up to, not including, another, as typed, without marks at their ends.</summary>
    public string Typed(int from, int to) => string.Join(' ', typed[from..to]).Trim(' ', '?', '!', '.', ',', ';', ':');

    public string Folded(int from, int to) => string.Join(' ', folded[from..to]);

    public void Remove(int from, int count)
    {
        typed.RemoveRange(from, count);
        folded.RemoveRange(from, count);
    }

    // A hyphen parts words, as it does where they are searched.
    private void Append(string word)
    {
        var words = FoldedText.Of(word).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            folded.Add(words[i]);
            typed.Add(words.Length == 1 ? word : words[i]);
        }
    }
}
