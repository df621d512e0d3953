namespace DigestBot.Reading.Language;

/// <summary>What the lexicon knows of a word.</summary>
internal sealed class Word
{
    public static readonly Word Unknown = new("", WordClasses.None, null);

    /// <summary>Any word that tells by its ending that it is one for a person.</summary>
    public static readonly Word Person = new("", WordClasses.Role, null);

    public Word(string lower, WordClasses classes, Cue? cue)
    {
        Lower = lower;
        Classes = classes;
        Cue = cue;
    }

    public string Lower { get; }

    public WordClasses Classes { get; }

    /// <summary>The reporting verb that this can be a form of; null for all other words.</summary>
    public Cue? Cue { get; }

    /// <summary>Whether it is a finite verb and hardly ever a noun: "says", "argued".</summary>
    public bool IsVerbOnly => Cue is { Kind: not CueKind.Weak } cue
        && (cue.Form is CueForm.Past or CueForm.Gerund || (cue.Form == CueForm.Third && !Is(WordClasses.Deverbal)));

    public bool Is(WordClasses classes) => (Classes & classes) != WordClasses.None;
}
