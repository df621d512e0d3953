using System.Collections.Frozen;

namespace DigestBot.Core.Questions;

/// <summary>The words that questions are made of, folded.</summary>
internal static class QuestionWords
{
    /// <summary>Words that neither name nor tell a topic.</summary>
    public static readonly FrozenSet<string> Empty = Set(
        "the a an of and or any anything something everything all what whats who whom whose which when where why how did does do has have had is are was were be been "
        + "say says said saying sayings tell tells told talked speak speaks spoke think thinks thought write writes wrote post posts posted claim claims claimed "
        + "comment comments commented mention mentions mentioned quote quotes quoted quoting statement statements word words remark remarks find show me us you please give "
        + "get list about on regarding concerning re in at by from to for with that this these those it he she they his her their there so far ever lately recently also just");

    /// <summary>Words behind which the topic stands.</summary>
    public static readonly FrozenSet<string> BeforeTopic = Set("about on regarding concerning re");

    /// <summary>Words behind which the speaker stands.</summary>
    public static readonly FrozenSet<string> BeforeSpeaker = Set("by from");

    /// <summary>Verbs behind the speaker in "what did Lind say".</summary>
    public static readonly FrozenSet<string> Verbs = Set("say says said saying tell told talk speak think write wrote post posted claim claimed comment mention mentioned");

    /// <summary>Words that open "did Lind say", "has Lind said".</summary>
    public static readonly FrozenSet<string> Openers = Set("did does do has have had is was were");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
