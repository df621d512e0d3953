using System.Collections.Frozen;

namespace DigestBot.Core.Questions;

/// <summary>The words that questions are made of, folded.</summary>
internal static class QuestionWords
{
    /// <summary>Words that neither name nor tell a topic.</summary>
    public static readonly FrozenSet<string> Empty = Set(
        "the a an of and or any anything something everything all what whats who whos whom whose which when where why how did does do has have had is are was were be been being will would "
        + "say says said saying sayings tell tells told talked speak speaks spoke think thinks thought write writes wrote post posts posted claim claims claimed "
        + "comment comments commented mention mentions mentioned quote quotes quoted quoting statement statements word words remark remarks find show me us you please give can could "
        + "get list about on regarding concerning re in at by from to for with that this these those it he she they his her their there so far ever lately recently also just "
        + "actually really already latest newest recent most whatever whosaid know been position view views take opinion opinions stance thoughts feel feels stand stands asked news used uses called calls "
        + "come comes came vs i want wants yet update updates attributed spoken talking speaking mentioning");

    /// <summary>Of these, the ones that tell no topic even behind "about": Lind may well have been asked about "comments" and "speaking".</summary>
    public static readonly FrozenSet<string> Function = Set(
        "the a an of and or any anything something everything all what whats who whos whom whose which when where why how did does do has have had is are was were be been being will would "
        + "me us you please about on regarding concerning re in at by from to for with that this these those it he she they his her their there so far ever lately recently also just "
        + "actually really already latest newest recent most whatever yet i");

    /// <summary>Words behind which the topic stands.</summary>
    public static readonly FrozenSet<string> BeforeTopic = Set("about on regarding concerning re");

    /// <summary>Words behind which the speaker may stand.</summary>
    public static readonly FrozenSet<string> BeforeSpeaker = Set("by from");

    /// <summary>Words that a speaker can be asked for with "by" and "from": "quotes from Lind", but not "a ferry from Oslo".</summary>
    public static readonly FrozenSet<string> OfSpeakers = Set(
        "quote quotes quoted statement statements comment comments remark remarks word words said saying sayings anything something everything all whatever latest newest recent "
        + "written posted news told spoken");

    /// <summary>Verbs behind the speaker in "what did Lind say".</summary>
    public static readonly FrozenSet<string> Verbs = Set(
        "say says said saying tell tells told telling talk talking speak spoke think thinks thought thinking write wrote writing post posts posted claim claims claimed comment commented mention mentions mentioned "
        + "announce announced promise promised tweet tweeted reply replied respond responded react reacted answer answered argue argued warn warned suggest suggested call called deny denied declare declared "
        + "state stated describe described explain explained add added admit admitted demand demanded criticise criticised criticize criticized");

    /// <summary>The verbs of "who said …", behind which the words themselves stand.</summary>
    public static readonly FrozenSet<string> Said = Set("said says say wrote told tweeted posted claimed");

    /// <summary>Verbs that open "did Lind say", "has Lind said".</summary>
    public static readonly FrozenSet<string> Openers = Set("did does do has have had is are was were will would");

    /// <summary>Words that stand for what was said.</summary>
    public static readonly FrozenSet<string> Things = Set("what anything something everything all whatever");

    /// <summary>Words that may stand between a speaker and the verb, or between "who" and "said".</summary>
    public static readonly FrozenSet<string> Adverbs = Set("ever actually really also already just even recently lately first once has had have been still not never");

    /// <summary>Words that ask for the newest first.</summary>
    public static readonly FrozenSet<string> Newest = Set("latest newest lately recently recent");

    /// <summary>Subjects that mean nobody in particular.</summary>
    public static readonly FrozenSet<string> Anybody = Set("people everyone everybody anyone anybody someone somebody others person persons speakers i we");

    /// <summary>Those who are told something; never the topic right behind the verb.</summary>
    public static readonly FrozenSet<string> Listeners = Set("reporters journalists parliament lawmakers");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
