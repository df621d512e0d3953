namespace DigestBot.Reading.Language;

/// <summary>A reporting verb in one of its forms.</summary>
internal sealed record Cue(string Lemma, CueKind Kind, CueForm Form);
