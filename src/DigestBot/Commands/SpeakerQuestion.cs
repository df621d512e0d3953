using System.Globalization;
using DigestBot.Core.Questions;

namespace DigestBot.Commands;

/// <summary>Writes a question so that a button can ask it.</summary>
internal static class SpeakerQuestion
{
    /// <summary>The question as understood, with this speaker's full name.</summary>
    public static string Of(string speaker, Question question) => Written(question with { Speaker = speaker });

    /// <summary>The question as understood.</summary>
    public static string Written(Question question)
    {
        string?[] parts =
        [
            question.Speaker is { } speaker ? $"by:\"{speaker}\"" : null,
            question.Topics.Count > 0 ? $"about:\"{question.About ?? string.Join(' ', question.Topics)}\"" : null,
            question.Phrase is { } phrase ? $"text:\"{phrase}\"" : null,
            question.Since is { } since ? $"since:{since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : null,
            question.Outlet is { } outlet ? $"outlet:\"{outlet}\"" : null,
            question.IsEverywhere ? $"in:{AskedScope.Everywhere}" : null,
            question.Order == AnswerOrder.Best ? null : $"sort:{(question.Order == AnswerOrder.First ? "first" : "newest")}",
        ];
        return string.Join(' ', parts.OfType<string>());
    }
}
