namespace DigestBot.Core.Questions;

/// <summary>Takes out of a question that all that was read is to be searched: "peskov iran everywhere", "everywhere: quotes by Haq".</summary>
public static class AskedScope
{
    /// <summary>The word for all that was read.</summary>
    public const string Everywhere = "everywhere";

    /// <summary>The word for what the channel follows.</summary>
    public const string ThisChannel = "this channel";

    /// <summary>Whether the value of the option "in" means all that was read.</summary>
    public static bool IsEverywhere(string? typed) => FoldedText.Of(typed ?? "") is Everywhere or "all" or "all sources";

    /// <summary>Takes the word from the end of a text that is not a question.</summary>
    public static (string Text, bool IsEverywhere) Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = text.TrimEnd();
        var start = rest.Length - Everywhere.Length;
        var isThere = start >= 0 && rest.EndsWith(Everywhere, StringComparison.OrdinalIgnoreCase) && (start == 0 || char.IsWhiteSpace(rest[start - 1]));
        return isThere ? (rest[..start].TrimEnd(), true) : (text, false);
    }

    /// <summary>Takes it from the beginning, or from the end where no words of a quote stand.</summary>
    internal static bool Take(QuestionText text, bool atEnd)
    {
        var at = atEnd ? text.Count - 1 : 0;
        if (text[at] is not Everywhere)
        {
            return false;
        }

        text.Remove(at, 1);
        return true;
    }
}
