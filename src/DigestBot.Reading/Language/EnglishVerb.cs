namespace DigestBot.Reading.Language;

/// <summary>The forms of regular English verbs.</summary>
internal static class EnglishVerb
{
    /// <summary>Third person, past, participle and gerund: "note" gives notes, noted, noted, noting.</summary>
    public static string[] RegularForms(string lemma)
    {
        if (lemma.EndsWith('e'))
        {
            return [lemma + "s", lemma + "d", lemma + "d", lemma[..^1] + "ing"];
        }

        if (lemma.EndsWith('y') && !IsVowel(lemma[^2]))
        {
            var stem = lemma[..^1] + "i";
            return [stem + "es", stem + "ed", stem + "ed", lemma + "ing"];
        }

        var third = EndsInHiss(lemma) ? lemma + "es" : lemma + "s";
        return [third, lemma + "ed", lemma + "ed", lemma + "ing"];
    }

    private static bool EndsInHiss(string lemma) =>
        lemma.EndsWith("sh", StringComparison.Ordinal) || lemma.EndsWith("ch", StringComparison.Ordinal)
        || lemma.EndsWith("ss", StringComparison.Ordinal) || lemma[^1] is 'x' or 'z';

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
