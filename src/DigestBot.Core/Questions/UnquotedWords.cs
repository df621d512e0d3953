namespace DigestBot.Core.Questions;

/// <summary>Tells "who said we will not give up", which asks for words, from "who said anything about the ferry", which asks for a topic.</summary>
internal static class UnquotedWords
{
    /// <summary>Takes "who said" and the like from the beginning; false where the question does not begin so.</summary>
    public static bool TryTakeOpening(QuestionText text)
    {
        if (text[0] is not ("who" or "whos"))
        {
            return false;
        }

        var verb = 1;
        while (QuestionWords.Adverbs.Contains(text[verb]))
        {
            verb++;
        }

        if (!QuestionWords.Said.Contains(text[verb]))
        {
            return false;
        }

        text.Remove(0, verb + 1);
        if (text[0] is "that" && text.Count > 1)
        {
            text.Remove(0, 1);
        }

        return true;
    }

    /// <summary>Whether what follows "who said" are the words themselves.</summary>
    public static bool AreLeft(QuestionText text)
    {
        if (text.Count == 0 || QuestionWords.BeforeTopic.Contains(text[0]) || (text.Count == 1 && text.IsEmpty(0)))
        {
            return false;
        }

        return !QuestionWords.Things.Contains(text[0]) || (text.Count > 1 && !IsBehindThing(text[1]));
    }

    // "what about", "anything in November", "what to whom"
    private static bool IsBehindThing(string word) =>
        QuestionWords.BeforeTopic.Contains(word) || word is "in" or "since" or "to" or "today" or "yesterday" or "this" or "last" or "by" or "from" or "and";
}
