namespace DigestBot.Core.Questions;

/// <summary>A speaker's name and role as words, and what can be meant by them.</summary>
internal sealed class KnownName
{
    private readonly string[] name;
    private readonly string[] role;
    private readonly bool isDescription;
    private readonly bool isBody;

    public KnownName(KnownSpeaker speaker)
    {
        Speaker = speaker;
        var words = SpeakerWords.OfName(FoldedText.Of(speaker.Name));
        isDescription = words is ["a" or "an", _, ..];
        isBody = words.Length > 1 && speaker.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase);
        name = isDescription ? words[1..] : words;
        role = SpeakerWords.OfRole(isDescription ? name : SpeakerWords.OfName(FoldedText.Of(speaker.Role ?? "")));
    }

    public KnownSpeaker Speaker { get; }

    /// <summary>Each word that can be the last of what means the speaker, once, as <see cref="SpeakerWords.OfRole"/> gives it.</summary>
    public IEnumerable<string> LastWords => SpeakerWords.OfRole(name).Concat(role).Append(string.Concat(name.Select(word => word[0]))).Distinct(StringComparer.Ordinal);

    public bool IsFullName(string[] wanted) => name.AsSpan().SequenceEqual(wanted);

    /// <summary>"Marsh", "J Marsh": given names and initials before the surname must fit; a further initial may be one that the name does not give.</summary>
    public bool IsSurname(string[] wanted) =>
        !isDescription && wanted.Length > 0 && name.Length > Given(wanted).Count() && name[^1] == wanted[^1]
        && (wanted.Length == 1 || Given(wanted).All(first => Array.Exists(name[..^1], given => given == first || (first.Length == 1 && given[0] == first[0]))));

    private static IEnumerable<string> Given(string[] wanted) => wanted[..^1].Where((first, at) => at == 0 || first.Length > 1);

    public bool IsPartOfName(string[] wanted) => !isDescription && Array.TrueForAll(wanted, word => Array.IndexOf(name, word) >= 0);

    /// <summary>"UN" for "the United Nations".</summary>
    public bool IsInitials(string[] wanted) =>
        wanted is [{ Length: >= 2 } letters] && name.Length == letters.Length && name.Zip(letters).All(pair => pair.First[0] == pair.Second);

    /// <summary>"palace spokesman", "the commissioner"; "harbour" alone is a topic, though a harbour commissioner is known.</summary>
    public bool IsRole(string[] job) =>
        Array.TrueForAll(job, word => Array.IndexOf(role, word) >= 0) && Array.IndexOf(job, HeadOf(role)) >= 0;

    /// <summary>"President Marsh", "palace spokeswoman Dora Oravec".</summary>
    public bool IsTitled(string[] wanted)
    {
        for (var start = 1; start < wanted.Length && SpeakerWords.IsBeforeName(wanted[start - 1], role); start++)
        {
            if (IsFullName(wanted[start..]) || IsSurname(wanted[start..]))
            {
                return true;
            }
        }

        return false;
    }

    public bool HasInRole(string job) => Array.IndexOf(role, job) >= 0;

    /// <summary>Whether the words may tell a topic as well: "nations" is a word of "the United Nations", and of many other things.</summary>
    public bool IsVague(string[] wanted) => isBody && !IsFullName(wanted) && !IsInitials(wanted);

    private static string HeadOf(string[] role)
    {
        var end = Array.FindIndex(role, word => word is "of" or "for" or "at" or "in" or "to");
        return role[(end > 0 ? end : role.Length) - 1];
    }
}
