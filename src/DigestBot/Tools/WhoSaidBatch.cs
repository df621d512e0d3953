using System.Collections.Frozen;
using System.Text.Json;
using DigestBot.Commands;
using DigestBot.Core.Questions;

namespace DigestBot.Tools;

/// <summary>Answers questions as data.</summary>
internal sealed class WhoSaidBatch(AnswerFinder answers, SpeakerIndex speakers, DateTimeOffset now)
{
    /// <summary>The longest line, in bytes: a question has at most 4,000 characters, a letter may be written as six bytes; longer ones are cut.</summary>
    public const int MaxLineBytes = 256 * 1024;

    private const int MaxAnswers = 10;

    public JsonLinesReader Reader(CancellationToken cancellationToken) => new(MaxLineBytes, "question", (id, root) => LineAsync(id, root, cancellationToken));

    /// <summary>One question with all that is known of its answers.</summary>
    public async Task<string> DocumentAsync(string text, IReadOnlyDictionary<string, string> options, CancellationToken cancellationToken)
    {
        var question = QuestionReader.Read(text, options, speakers, now);
        var found = await answers.FindAsync(question, cancellationToken);
        var document = new WhoSaidDocument(QuestionChips.Of(question), question.Candidates, found.AreNear, [.. found.Quotes.Take(MaxAnswers).Select(AnswerDocument.Of)]);
        return JsonSerializer.Serialize(document, ReadableJson.Context.WhoSaidDocument);
    }

    private async Task<byte[]> LineAsync(string id, JsonElement root, CancellationToken cancellationToken)
    {
        var text = LineFields.Text(root, "question") ?? throw new FormatException("it has no \"question\"");
        var question = QuestionReader.Read(text, FrozenDictionary<string, string>.Empty, speakers, now);
        var found = await answers.FindAsync(question, cancellationToken);
        var line = new WhoSaidLine(id, ReadingOf(question), [.. found.Quotes.Take(MaxAnswers).Select(AnswerLine.Of)]);
        return JsonSerializer.SerializeToUtf8Bytes(line, ReadableJson.Context.WhoSaidLine);
    }

    private static string ReadingOf(Question question) =>
        question.Candidates.Count > 0 ? $"{question.Ambiguous} may be {string.Join(" or ", question.Candidates)}" : string.Join(" · ", QuestionChips.Of(question));
}
