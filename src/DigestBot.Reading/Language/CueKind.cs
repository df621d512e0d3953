namespace DigestBot.Reading.Language;

/// <summary>How a verb reports words: see the head of Tables/cues.txt.</summary>
internal enum CueKind
{
    Say,
    Tell,
    Write,
    Call,
    Sound,
    Act,
    Weak,
    Think,
}
