using System.Collections.Frozen;

namespace DigestBot.Core.Stories;

/// <summary>Reduces folded words to what two tellings of one event share.</summary>
internal static class Stems
{
    private static readonly FrozenSet<string> Stop = (
        "the a an and or but of in on at to for from by with as is are was were be been being it its he she they them his her their our your we you i "
        + "this that these those which who whom whose what when where why how not no nor so than then there here have has had do does did will would can "
        + "could may might must shall should said says say told also after before over under about into out up down off more most other another some any all "
        + "one two three first last new year years day days week weeks month months monday tuesday wednesday thursday friday saturday sunday today "
        + "yesterday tomorrow january february march april june july august september october november december people time just only very much many "
        + "while during between among because if through against since until both each own same such too now made make per cent according mr mrs ms dr "
        + "mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The stem of a folded word, or null for a word that says nothing of an event.</summary>
    public static string? Of(string word)
    {
        if (word.Length < 2 || Stop.Contains(word))
        {
            return null;
        }

        foreach (var ending in (ReadOnlySpan<string>)["ingly", "edly", "ings", "ing", "ies", "ed", "es", "ly", "s"])
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return Undoubled(word[..^ending.Length]);
            }
        }

        return word.Length > 4 && word[^1] is 'e' or 'y' ? word[..^1] : word;
    }

    // "stopp" of "stopped" becomes "stop"; "pric" of "prices" is what "price" becomes as well.
    private static string Undoubled(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'e') ? stem[..^1]
        : stem.Length > 4 && stem[^1] is 'e' or 'y' or 'i' ? stem[..^1]
        : stem;
}
