using System.Text.Json;
using DigestBot.Commands;
using DigestBot.Core.Checks;
using DigestBot.Core.Questions;
using DigestBot.Storage;

namespace DigestBot.Tools;

/// <summary>Checks remembered quotes as data.</summary>
internal sealed class CheckBatch(QuoteStore quotes, SpeakerIndex speakers)
{
    public JsonLinesReader Reader(CancellationToken cancellationToken) => new(WhoSaidBatch.MaxLineBytes, "quote", (id, root) => LineAsync(id, root, cancellationToken));

    /// <summary>One check with all that came out of it.</summary>
    public async Task<string> DocumentAsync(string text, IReadOnlyDictionary<string, string> options, CancellationToken cancellationToken)
    {
        var asked = AskedQuoteReader.Read(text, options, speakers);
        var check = await CheckAsync(asked, cancellationToken);
        var document = new CheckDocument(
            NameOf(check.Verdict),
            check.Found is null ? null : AnswerDocument.Of(check.Found),
            asked.By,
            check.DropsReservation,
            [.. check.Runs.Select(run => new WordRunDocument(NameOf(run.Kind), run.Text))],
            [.. check.Mentions.Select(AnswerDocument.Of)],
            [.. check.Closest.Select(AnswerDocument.Of)]);
        return JsonSerializer.Serialize(document, ReadableJson.Context.CheckDocument);
    }

    private async Task<byte[]> LineAsync(string id, JsonElement root, CancellationToken cancellationToken)
    {
        var quote = LineFields.Text(root, "quote") ?? throw new FormatException("it has no \"quote\"");
        var check = await CheckAsync(AskedQuoteReader.Of(quote, LineFields.Text(root, "by"), speakers), cancellationToken);
        var line = new CheckLine(id, NameOf(check.Verdict), check.Found?.Quote.Text, check.Found?.Quote.Speaker, check.Found?.Article.Value);
        return JsonSerializer.SerializeToUtf8Bytes(line, ReadableJson.Context.CheckLine);
    }

    private async Task<QuoteCheck> CheckAsync(AskedQuote asked, CancellationToken cancellationToken) =>
        QuoteChecker.Check(asked, await quotes.LikeAsync(asked.Words, CheckCommand.MaxLike, cancellationToken));

    private static string NameOf(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.Exact => "exact",
        CheckVerdict.Partial => "partial",
        CheckVerdict.Reworded => "reworded",
        CheckVerdict.Paraphrase => "paraphrase",
        CheckVerdict.OtherSpeaker => "other-speaker",
        CheckVerdict.NotFound => "not-found",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string NameOf(WordRunKind kind) => kind switch
    {
        WordRunKind.Kept => "kept",
        WordRunKind.LeftOut => "left-out",
        WordRunKind.Said => "said",
        WordRunKind.Remembered => "remembered",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
