namespace DigestBot.Core.Questions;

/// <summary>Where the grammar of a question says that a name stands: "did X say", "what X said", "quotes by X".</summary>
/// <param name="First">The first word to take away with the name.</param>
/// <param name="From">The first word of the name.</param>
/// <param name="To">The place behind the name.</param>
/// <param name="Last">The place behind what is taken away.</param>
/// <param name="IsSure">Whether it is a name even when nobody is known by it.</param>
internal sealed record AskedSpeaker(int First, int From, int To, int Last, bool IsSure)
{
    /// <summary>A name has at most this many words, with titles.</summary>
    public const int LongestName = 6;

    /// <summary>At most this many words stand before the question itself: "could you please tell me what …".</summary>
    private const int MostOpeningWords = 10;

    /// <summary>All the places where a name may stand, the likeliest first.</summary>
    public static IEnumerable<AskedSpeaker> In(QuestionText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if ((BeforeVerb(text, at) ?? BehindPreposition(text, at) ?? BeforeTopic(text, at)) is { } asked)
            {
                yield return asked;
            }
        }
    }

    // "did Lind ever say", "what Lind said"
    private static AskedSpeaker? BeforeVerb(QuestionText text, int at)
    {
        var isOpener = QuestionWords.Openers.Contains(text[at]) || QuestionWords.Things.Contains(text[at]) || text[at] is "whats";
        if (!isOpener || at > MostOpeningWords || !Enumerable.Range(0, at).All(text.IsEmpty))
        {
            return null;
        }

        var verb = text.FirstOf(at + 1, QuestionWords.Verbs);
        var end = verb;
        while (end > at + 1 && QuestionWords.Adverbs.Contains(text[end - 1]))
        {
            end--;
        }

        if (end <= at + 1 || end - at - 1 > LongestName || Enumerable.Range(at + 1, end - at - 1).Any(word => IsOutsideNames(text[word])))
        {
            return null;
        }

        var last = QuestionWords.Listeners.Contains(text[verb + 1]) ? verb + 2 : verb + 1;
        return new AskedSpeaker(0, at + 1, end, last, IsSure: true);
    }

    // "quotes by Lind"; "a ferry from Oslo" and "hit by storms" are topics unless Oslo and storms are known speakers.
    private static AskedSpeaker? BehindPreposition(QuestionText text, int at)
    {
        if (!QuestionWords.BeforeSpeaker.Contains(text[at]) || at + 1 >= text.Count)
        {
            return null;
        }

        var next = text.FirstOf(at + 1, QuestionWords.BeforeTopic);
        var end = next < 0 ? text.Count : next;
        var isSure = at == 0 || QuestionWords.OfSpeakers.Contains(text[at - 1]) || (text[at] is "by" && text.IsCapitalised(text[at + 1] is "the" ? at + 2 : at + 1));
        return end > at + 1 ? new AskedSpeaker(at, at + 1, end, end, isSure) : null;
    }

    // "John Doe on Iran": two capitals or more, as "Sanctions on Iran" names nobody.
    private static AskedSpeaker? BeforeTopic(QuestionText text, int at)
    {
        var end = at == 0 ? text.FirstOf(0, QuestionWords.BeforeTopic) : -1;
        var isName = end is >= 2 and <= LongestName && end + 1 < text.Count && Enumerable.Range(0, end).All(word => text.IsCapitalised(word) && !text.IsEmpty(word));
        return isName ? new AskedSpeaker(0, 0, end, end, IsSure: true) : null;
    }

    private static bool IsOutsideNames(string word) =>
        QuestionWords.Openers.Contains(word) || QuestionWords.Things.Contains(word) || QuestionWords.BeforeTopic.Contains(word) || QuestionWords.BeforeSpeaker.Contains(word);
}
