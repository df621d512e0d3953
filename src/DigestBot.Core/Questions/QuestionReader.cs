namespace DigestBot.Core.Questions;

/// <summary>
/// Understands questions about who said what, by fixed rules: "what did Peskov say about Iran?", "who said “positive step”?",
/// "peskov iran since monday". Never throws, whatever the text.
/// </summary>
public static class QuestionReader
{
    /// <summary>A name is looked for in at most this many words.</summary>
    private const int LongestName = 5;

    /// <summary>Reads a question; <paramref name="now"/> is the present moment in the offset of the reader's zone.</summary>
    public static Question Read(string text, SpeakerIndex speakers, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(speakers);
        var (phrase, rest) = QuotedPhrase.Take(text);
        var (options, words) = QuestionOptions.Take(rest);
        var question = new QuestionText(words);
        var since = options.GetValueOrDefault("since") is { } option ? SpanOfTime.TryRead(option, now) : SpanOfTime.Take(question, now);
        var read = new Question
        {
            Phrase = options.GetValueOrDefault("text") ?? phrase,
            Since = since,
            Outlet = options.GetValueOrDefault("outlet") is { } outlet ? FoldedText.Of(outlet) : null,
        };
        read = options.GetValueOrDefault("by") is { } by ? WithSpeaker(read, by, speakers) : ReadWords(read, question, speakers, phrase is not null);
        return options.GetValueOrDefault("about") is { } about ? read with { Topics = TopicsOf(new QuestionText(about)) } : read;
    }

    private static Question ReadWords(Question read, QuestionText text, SpeakerIndex speakers, bool hasPhrase)
    {
        if (text[0] is "who" && text[1] is "said" or "says" or "wrote" or "told")
        {
            text.Remove(0, 2);
            return hasPhrase ? WithTopics(read, text) : Said(read, text);
        }

        if (SpeakerAsked(text) is { } asked)
        {
            var name = text.Typed(asked.From, asked.To);
            text.Remove(asked.First, asked.Last - asked.First);
            return WithTopics(WithSpeaker(read, name, speakers), text);
        }

        return Free(read, text, speakers);
    }

    // "who said we will not give up", "who said anything about the ferry"
    private static Question Said(Question read, QuestionText text)
    {
        while (text[0] is "that")
        {
            text.Remove(0, 1);
        }

        var isOpen = text.Words.Take(2).Any(word => word is "what" or "anything" or "something" or "about" or "on");
        return isOpen || text.Count < 2 ? WithTopics(read, text) : read with { Phrase = text.Typed(0, text.Count) };
    }

    // Where the grammar says that a name stands: "did X say", "by X", "X on …". First and Last bound what the pattern takes away.
    private static (int First, int From, int To, int Last)? SpeakerAsked(QuestionText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (QuestionWords.Openers.Contains(text[at]) && at <= 2)
            {
                var verb = FirstOf(text, at + 1, QuestionWords.Verbs);
                if (verb > at + 1 && verb - at - 1 <= LongestName)
                {
                    return (0, at + 1, verb, verb + 1);
                }
            }

            if (QuestionWords.BeforeSpeaker.Contains(text[at]) && at + 1 < text.Count)
            {
                var end = FirstOf(text, at + 1, QuestionWords.BeforeTopic);
                return (at, at + 1, end < 0 ? text.Count : end, end < 0 ? text.Count : end);
            }
        }

        return null;
    }

    private static int FirstOf(QuestionText text, int from, System.Collections.Frozen.FrozenSet<string> words)
    {
        for (var at = from; at < text.Count; at++)
        {
            if (words.Contains(text[at]))
            {
                return at;
            }
        }

        return -1;
    }

    // "peskov iran", "Mara Lind on the ferry", "the kremlin": the longest run of words that names somebody.
    private static Question Free(Question read, QuestionText text, SpeakerIndex speakers)
    {
        for (var length = Math.Min(LongestName, text.Count); length > 0; length--)
        {
            for (var from = 0; from + length <= text.Count; from++)
            {
                if (IsNameLike(text, from, length) && speakers.Find(text.Folded(from, from + length)) is { Count: > 0 } found)
                {
                    text.Remove(from, length);
                    return WithTopics(WithFound(read, found), text);
                }
            }
        }

        return WithTopics(read, text);
    }

    // A name begins and ends with a word of its own.
    private static bool IsNameLike(QuestionText text, int from, int length) =>
        !QuestionWords.Empty.Contains(text[from + length - 1]) && (!QuestionWords.Empty.Contains(text[from]) || (text[from] is "the" && length > 1));

    private static Question WithSpeaker(Question read, string name, SpeakerIndex speakers)
    {
        var found = speakers.Find(name);
        return found.Count > 0 ? WithFound(read, found)
            : FoldedText.Of(name).Length > 0 && !FoldedText.Of(name).Split(' ').All(QuestionWords.Empty.Contains) ? read with { UnknownSpeaker = name }
            : read;
    }

    private static Question WithFound(Question read, IReadOnlyList<KnownSpeaker> found) =>
        found.Count == 1 ? read with { Speaker = found[0].Name } : read with { Candidates = [.. found.Select(speaker => speaker.Name)] };

    private static Question WithTopics(Question read, QuestionText text) => read with { Topics = TopicsOf(text) };

    private static List<string> TopicsOf(QuestionText text) =>
        [.. text.Words.Where(word => !QuestionWords.Empty.Contains(word)).Distinct(StringComparer.Ordinal)];
}
