using DigestBot.Core.Commands;

namespace DigestBot.Discord.Formatting;

/// <summary>Writes runs of text.</summary>
internal static class RunText
{
    private const string Faint = "-# ";
    private const int MaxRun = 1_500;

    /// <summary>A paragraph; one that is faint throughout is set small.</summary>
    public static string Of(IReadOnlyList<TextRun> runs)
    {
        var text = string.Concat(runs.Select(Of));
        return text.Length > 0 && runs.All(run => run.Style == RunStyle.Faint) ? Faint + text : text;
    }

    // Spaces between runs belong to none of them.
    private static string Of(TextRun run)
    {
        var words = Styled(run);
        var before = run.Text.Length > 0 && char.IsWhiteSpace(run.Text[0]) ? " " : "";
        var behind = run.Text.Length > 1 && char.IsWhiteSpace(run.Text[^1]) ? " " : "";
        return $"{before}{words}{behind}";
    }

    private static string Styled(TextRun run)
    {
        if (run.Style == RunStyle.Code)
        {
            return run.Text.Trim().Length == 0 ? "" : $"`{DiscordText.Plain(run.Text.Replace('`', '\''), MaxRun)}`";
        }

        var words = run.Link is null ? DiscordText.Escape(run.Text, MaxRun) : DiscordText.Link(run.Text, run.Link, MaxRun);
        return words.Length == 0 ? "" : run.Style switch
        {
            RunStyle.Strong => $"**{words}**",
            RunStyle.Emphasis => $"*{words}*",
            RunStyle.Struck => $"~~{words}~~",
            _ => words,
        };
    }
}
