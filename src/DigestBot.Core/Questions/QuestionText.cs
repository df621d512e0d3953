namespace DigestBot.Core.Questions;

/// <summary>A question while it is read: the words that are left, as typed and folded.</summary>
internal sealed class QuestionText
{
    private readonly List<string> typed = [];
    private readonly List<string> folded = [];
    private readonly bool isShouted;

    public QuestionText(string text)
    {
        isShouted = !text.Any(char.IsLower);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            Append(word);
        }
    }

    public int Count => folded.Count;

    public IEnumerable<string> Words => folded;

    /// <summary>The folded word; empty when there is none at the place.</summary>
    public string this[int at] => at >= 0 && at < folded.Count ? folded[at] : "";

    /// <summary>The words from one place up to, not including, another, as typed, without marks at their ends.</summary>
    public string Typed(int from, int to) => string.Join(' ', typed[from..to]).Trim(' ', '?', '!', '.', ',', ';', ':');

    public string Folded(int from, int to) => string.Join(' ', folded[from..to]);

    /// <summary>Whether the word neither names nor tells a topic: "us" does not, but "US" and "WHO" do.</summary>
    public bool IsEmpty(int at) => QuestionWords.Empty.Contains(this[at]) && !IsAcronym(at);

    public bool IsCapitalised(int at) => !isShouted && at >= 0 && at < typed.Count && char.IsUpper(typed[at].FirstOrDefault(char.IsLetterOrDigit));

    /// <summary>The place of the first of these words, or -1.</summary>
    public int FirstOf(int from, IReadOnlySet<string> words) => from >= folded.Count ? -1 : folded.FindIndex(from, words.Contains);

    /// <summary>The words that tell a topic, each once.</summary>
    public IReadOnlyList<string> Topics() => [.. TopicPlaces().Select(at => folded[at])];

    /// <summary>The same words as they were typed, without the marks around them; null when there are none.</summary>
    public string? TypedTopics()
    {
        var words = TopicPlaces().Select(at => typed[at].Trim('?', '!', '.', ',', ';', ':', '“', '”', '"', '(', ')'));
        return string.Join(' ', words) is { Length: > 0 } topics ? topics : null;
    }

    public void Remove(int from, int count)
    {
        typed.RemoveRange(from, count);
        folded.RemoveRange(from, count);
    }

    // Behind "about" stands what it is about, also where that is a word that questions are made of.
    private IEnumerable<int> TopicPlaces()
    {
        var about = FirstOf(0, QuestionWords.BeforeTopic);
        return Enumerable.Range(0, Count)
            .Where(at => about >= 0 && at > about ? !QuestionWords.Function.Contains(folded[at]) || IsAcronym(at) : !IsEmpty(at))
            .DistinctBy(at => folded[at], StringComparer.Ordinal);
    }

    private bool IsAcronym(int at) =>
        !isShouted && at >= 0 && at < typed.Count && typed[at].Count(char.IsLetter) > 1 && typed[at].Where(char.IsLetter).All(char.IsUpper);

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
