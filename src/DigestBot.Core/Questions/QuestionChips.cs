using System.Globalization;

namespace DigestBot.Core.Questions;

/// <summary>Says in a few words each how a question was understood, so that a misreading is seen.</summary>
public static class QuestionChips
{
    /// <summary>"by Mara Lind", "about ferry", "with the words “positive step”", "since Mon 16 Nov 2026", "in northern courier", "in this channel’s sources".</summary>
    public static IReadOnlyList<string> Of(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var chips = new List<string>();
        if ((question.Speaker ?? question.UnknownSpeaker) is { } speaker)
        {
            chips.Add($"by {speaker}");
        }

        if (question.Topics.Count > 0)
        {
            chips.Add($"about {question.About ?? string.Join(' ', question.Topics)}");
        }

        if (question.Phrase is { } phrase)
        {
            chips.Add($"with the words “{phrase}”");
        }

        if (question.Since is { } since)
        {
            chips.Add($"since {since.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture)}");
        }

        if (question.Outlet is { } outlet)
        {
            chips.Add($"in {outlet}");
        }

        if (question.Channel is not null || question.IsEverywhere)
        {
            chips.Add(question.Channel is null ? "everywhere" : "in this channel’s sources");
        }

        return chips;
    }
}
