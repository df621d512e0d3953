using DigestBot.Core.Checks;
using DigestBot.Core.Commands;

namespace DigestBot.Commands;

/// <summary>Shows two texts as one, word by word. Never to be put inside quotation marks: some of these words are nobody's.</summary>
internal static class DifferenceRuns
{
    /// <summary>
    /// What only the remembered text has is struck, what only the quote has is bold. With <paramref name="ofBase"/> it is the other way
    /// round: the quote is the base that another article's wording is compared with.
    /// </summary>
    public static IReadOnlyList<TextRun> Of(IReadOnlyList<WordRun> words, bool ofBase = false)
    {
        var runs = new List<TextRun>();
        foreach (var run in words)
        {
            runs.Add(new TextRun(run.Text.Trim(), StyleOf(run.Kind, ofBase)));
            runs.Add(new TextRun(" "));
        }

        return runs.Count == 0 ? runs : runs[..^1];
    }

    private static RunStyle StyleOf(WordRunKind kind, bool ofBase) => kind switch
    {
        WordRunKind.Remembered => ofBase ? RunStyle.Strong : RunStyle.Struck,
        WordRunKind.Said => ofBase ? RunStyle.Struck : RunStyle.Strong,
        WordRunKind.LeftOut => ofBase ? RunStyle.Struck : RunStyle.Faint,
        _ => RunStyle.Plain,
    };
}
