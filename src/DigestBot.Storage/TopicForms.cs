namespace DigestBot.Storage;

/// <summary>The beginnings by which a topic's word is found in its other forms, but not in other words.</summary>
internal static class TopicForms
{
    /// <summary>"parties" and "party" give "party" and "partie", "talks" gives "talk"; "press" stays, or it would find "president".</summary>
    public static string[] Of(string word) => word switch
    {
        [.. { Length: > 2 } stem, 'i', 'e', 's'] => [stem + "y", stem + "ie"],
        [.. { Length: > 2 } stem, not ('a' or 'e' or 'i' or 'o' or 'u') and var last, 'y'] => [stem + last + "y", stem + last + "ie"],
        [.., 's', 's'] => [word],
        [.. { Length: > 2 } stem, ('s' or 'x' or 'z' or 'h') and var last, 'e', 's'] => [stem + last],
        [.. { Length: > 3 } stem, 'i', 'n', 'g'] => [stem],
        [.. { Length: > 3 } stem, 'e', 'd'] => [stem],
        [.. { Length: > 3 } stem, 's'] => [stem],
        _ => [word],
    };
}
