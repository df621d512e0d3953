using System.Collections.Frozen;

namespace DigestBot.Core.Checks;

/// <summary>What single words mean for a comparison of texts, folded.</summary>
internal static class PlainWords
{
    private const float SmallWeight = 0.35f;

    private static readonly FrozenSet<string> Small = Set(
        "the a an and or of in on at to for from by with as is are was were be been being am it its he she they them him his her their our your my we you i me us "
        + "this that these those which who whom whose what when where why how so then than there here have has had do does did will would can could may might must shall should "
        + "just very really well also too some any all more most about into out up down over im ive id ill youre youve were weve theyre theyve hes shes thats whats theres lets gonna going get got");

    private static readonly FrozenSet<string> Negations = Set(
        "not no never none nobody nothing neither nor nowhere without cannot cant dont doesnt didnt wont wouldnt shouldnt couldnt isnt arent wasnt werent hasnt havent hadnt aint mustnt "
        + "hardly barely scarcely");

    private static readonly FrozenSet<string> Limits = Set("but if only unless until however though although except yet rather instead almost nearly maybe perhaps provided");

    private static readonly FrozenSet<string> Numbers = Set(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy "
        + "eighty ninety hundred thousand million billion trillion half twice percent");

    private static readonly FrozenSet<string> Pronouns = Set("it he she that what who where how when there here let this one");

    /// <summary>Whether the word says next to nothing by itself.</summary>
    public static bool IsSmall(string word) => Small.Contains(word);

    /// <summary>How much the word counts in a comparison: 1, or less for one that stands in all texts.</summary>
    public static float WeightOf(string word) => IsSmall(word) ? SmallWeight : 1;

    /// <summary>Whether a statement without the word is another one: "not", "never", a number.</summary>
    public static bool IsTelling(string word) => Negations.Contains(word) || Numbers.Contains(word) || word.Any(char.IsAsciiDigit);

    /// <summary>Whether leaving the word out takes back a reservation: "not", "but", "if", "only".</summary>
    public static bool IsReservation(string word) => Negations.Contains(word) || Limits.Contains(word);

    public static bool IsPronoun(string word) => Pronouns.Contains(word);

    /// <summary>One word for two that are also written as one; null for all others.</summary>
    public static string? Joined(string first, string second) => (first, second) switch
    {
        ("can", "not") => "cannot",
        ("per", "cent") => "percent",
        _ => null,
    };

    private static FrozenSet<string> Set(string words) => words.Split(' ').Distinct(StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal);
}
