using DigestBot.Core.Questions;

namespace DigestBot.Commands;

/// <summary>Writes a question about one speaker so that it can be asked by a button.</summary>
internal static class SpeakerQuestion
{
    /// <summary>The question as understood, with this speaker's full name.</summary>
    public static string Of(string speaker, Question question)
    {
        var phrase = question.Phrase is null ? "" : $" \"{question.Phrase}\"";
        return question.Topics.Count == 0 ? $"what did {speaker} say{phrase}" : $"what did {speaker} say about {string.Join(' ', question.Topics)}{phrase}";
    }
}
