using System.Collections.Frozen;

namespace DigestBot.Core.Questions;

/// <summary>
/// Understands questions about who said what, by fixed rules: "what did Peskov say about Iran?", "who said “positive step”?",
/// "peskov iran since monday". Never throws, whatever the text.
/// </summary>
public static class QuestionReader
{
    /// <summary>The longest question that is read, in UTF-16 code units.</summary>
    private const int MaxLength = 4000;

    /// <summary>Reads a question; <paramref name="now"/> is the present moment in the offset of the reader's zone.</summary>
    public static Question Read(string text, SpeakerIndex speakers, DateTimeOffset now) =>
        Read(text, FrozenDictionary<string, string>.Empty, speakers, now);

    /// <summary>Reads a question with options that were given apart ("by", "about", "since", "outlet", "text", "in", "sort"): they win over the text.</summary>
    public static Question Read(string text, IReadOnlyDictionary<string, string> options, SpeakerIndex speakers, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(speakers);
        var (given, rest) = QuestionOptions.Take(text[..Math.Min(text.Length, MaxLength)], options);
        var (phrase, words) = QuotedPhrase.Take(rest);
        var question = ReadWords(new Question { Phrase = phrase }, new QuestionText(words), speakers, given.ContainsKey("by"), now);
        return WithOptions(question, given, speakers, now);
    }

    private static Question WithOptions(Question read, Dictionary<string, string> options, SpeakerIndex speakers, DateTimeOffset now)
    {
        if (options.GetValueOrDefault("by") is { } by)
        {
            read = WithSpeaker(read with { Speaker = null, UnknownSpeaker = null, Candidates = [], Ambiguous = null }, by, speakers);
        }

        return read with
        {
            Topics = options.GetValueOrDefault("about") is { } about ? new QuestionText(about).Topics() : read.Topics,
            About = options.GetValueOrDefault("about") is { } topic ? new QuestionText(topic).TypedTopics() : read.About,
            Since = options.GetValueOrDefault("since") is { } since ? SpanOfTime.TryRead(since, now) ?? read.Since : read.Since,
            Outlet = options.GetValueOrDefault("outlet") is { } outlet ? FoldedText.Of(outlet) : read.Outlet,
            Phrase = options.GetValueOrDefault("text") ?? options.GetValueOrDefault("quote") ?? read.Phrase,
            IsEverywhere = options.GetValueOrDefault("in") is { } scope ? AskedScope.IsEverywhere(scope) : read.IsEverywhere,
            Order = OrderOf(options.GetValueOrDefault("sort")) ?? read.Order,
        };
    }

    // "latest from Lind", "what has Lind been saying about cod lately", "who first said"; "about the latest ferry" asks for nothing.
    private static AnswerOrder OrderIn(QuestionText text)
    {
        var about = text.FirstOf(0, QuestionWords.BeforeTopic);
        var asksForNewest = text.FirstOf(0, QuestionWords.Newest) is var newest and >= 0 && (about < 0 || newest < about || newest == text.Count - 1);
        return text[0] is "who" && (text[1] is "first" || text[2] is "first") ? AnswerOrder.First
            : asksForNewest ? AnswerOrder.Newest : AnswerOrder.Best;
    }

    private static AnswerOrder? OrderOf(string? typed) => FoldedText.Of(typed ?? "") switch
    {
        "newest" or "new" or "latest" or "last" or "recent" => AnswerOrder.Newest,
        "first" or "oldest" or "earliest" => AnswerOrder.First,
        "best" => AnswerOrder.Best,
        _ => null,
    };

    private static Question ReadWords(Question read, QuestionText text, SpeakerIndex speakers, bool hasSpeaker, DateTimeOffset now)
    {
        read = read with { IsEverywhere = AskedScope.Take(text, atEnd: false), Order = OrderIn(text) };
        var isWhoSaid = UnquotedWords.TryTakeOpening(text);
        var isPhrase = isWhoSaid && read.Phrase is null && UnquotedWords.AreLeft(text);
        read = isPhrase ? read : read with { IsEverywhere = AskedScope.Take(text, atEnd: true) || read.IsEverywhere };
        read = read with { Since = SpanOfTime.Take(text, now, onlyAtEnd: isPhrase), Outlet = NamedOutlet.Take(text) };
        if (isPhrase)
        {
            return text.Count > 0 ? read with { Phrase = text.Typed(0, text.Count) } : read;
        }

        return isWhoSaid || hasSpeaker ? WithTopics(read, text) : Asked(read, text, speakers) ?? Free(read, text, speakers);
    }

    // The first place where the grammar has a known name; else a name that nobody carries, unless a known one stands elsewhere.
    private static Question? Asked(Question read, QuestionText text, SpeakerIndex speakers)
    {
        var places = AskedSpeaker.In(text).ToList();
        foreach (var place in places)
        {
            var name = text.Typed(place.From, place.To);
            var found = speakers.Find(name);
            var isAnybody = !Enumerable.Range(place.From, place.To - place.From).Any(at => !text.IsEmpty(at) && !QuestionWords.Anybody.Contains(text[at]));
            if (found.Count == 0 && !isAnybody && !place.IsSure)
            {
                continue;
            }

            var asked = found.Count > 0 ? WithFound(read, name, found) : isAnybody ? read : read with { UnknownSpeaker = name };
            text.Remove(place.First, place.Last - place.First);
            return WithTopics(asked, text);
        }

        return null;
    }

    // "peskov iran", "Mara Lind on the ferry", "the kremlin": the longest run of words that names somebody.
    private static Question Free(Question read, QuestionText text, SpeakerIndex speakers)
    {
        for (var length = Math.Min(AskedSpeaker.LongestName, text.Count); length > 0; length--)
        {
            for (var from = 0; from + length <= text.Count; from++)
            {
                var name = text.Typed(from, from + length);
                if (IsNameLike(text, from, length) && speakers.FindAmongTopics(name) is { Count: > 0 } found)
                {
                    text.Remove(from, length);
                    return WithTopics(WithFound(read, name, found), text);
                }
            }
        }

        return WithTopics(read, text);
    }

    // A name begins and ends with a word of its own.
    private static bool IsNameLike(QuestionText text, int from, int length) =>
        !text.IsEmpty(from + length - 1) && (!text.IsEmpty(from) || (text[from] is "the" && length > 1));

    private static Question WithSpeaker(Question read, string name, SpeakerIndex speakers)
    {
        var found = speakers.Find(name);
        return found.Count > 0 ? WithFound(read, name, found) : FoldedText.Of(name).Length > 0 ? read with { UnknownSpeaker = name } : read;
    }

    private static Question WithFound(Question read, string name, IReadOnlyList<KnownSpeaker> found) =>
        found.Count == 1 ? read with { Speaker = found[0].Name } : read with { Candidates = [.. found.Select(speaker => speaker.Name)], Ambiguous = name };

    private static Question WithTopics(Question read, QuestionText text) => read with { Topics = text.Topics(), About = text.TypedTopics() };
}
