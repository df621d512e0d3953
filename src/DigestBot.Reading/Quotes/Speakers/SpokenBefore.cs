using DigestBot.Reading.Quotes.Names;

namespace DigestBot.Reading.Quotes.Speakers;

/// <summary>Who has spoken so far, in the order of the text.</summary>
internal sealed class SpokenBefore
{
    private readonly Dictionary<int, KnownName> inSentence = [];
    private readonly Dictionary<KnownName, int> lastBy = [];

    public KnownName? Last { get; private set; }

    public int LastSentence { get; private set; } = -1;

    /// <summary>The one who spoke before <see cref="Last"/>.</summary>
    public KnownName? BeforeLast { get; private set; }

    /// <summary>Whether the last to speak asked something.</summary>
    public bool HasAsked { get; private set; }

    public KnownName? LastHe { get; private set; }

    public KnownName? LastShe { get; private set; }

    /// <summary>The subject of the sentence's report; null when nobody is known to speak in it.</summary>
    public KnownName? In(int sentence) => inSentence.GetValueOrDefault(sentence);

    public KnownName? LastCalled(Gender gender) => gender == Gender.Male ? LastHe : LastShe;

    public void Add(int sentence, KnownName name, bool hasAsked)
    {
        HasAsked = hasAsked;
        LastSentence = sentence;

        // The first to speak in a sentence is its subject; whoever speaks inside what is reported is not.
        if (!inSentence.TryAdd(sentence, name))
        {
            return;
        }

        if (name != Last)
        {
            (BeforeLast, Last) = (Last, name);
        }

        lastBy[name] = sentence;
    }

    /// <summary>The last sentence in which the name spoke, by whatever words it was called there; -1 for none.</summary>
    public int LastBy(KnownName name) => lastBy.GetValueOrDefault(name, -1);

    public void Call(Gender gender, KnownName name)
    {
        if (gender == Gender.Male)
        {
            LastHe = name;
        }
        else
        {
            LastShe = name;
        }
    }
}
