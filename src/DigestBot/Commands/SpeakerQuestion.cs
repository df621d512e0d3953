using System.Globalization;
using DigestBot.Core.Questions;

namespace DigestBot.Commands;

/// <summary>Writes a question about one speaker so that it can be asked by a button.</summary>
internal static class SpeakerQuestion
{
    /// <summary>The question as understood, with this speaker's full name.</summary>
    public static string Of(string speaker, Question question)
    {
        var about = question.Topics.Count == 0 ? "" : $" about {string.Join(' ', question.Topics)}";
        var phrase = question.Phrase is null ? "" : $" \"{question.Phrase}\"";
        var since = question.Since is { } date ? $" since {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
        var outlet = question.Outlet is null ? "" : $" outlet:{question.Outlet}";
        return $"what did {speaker} say{about}{phrase}{since}{outlet}";
    }
}
