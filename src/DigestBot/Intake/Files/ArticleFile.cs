using DigestBot.Reading.Articles;

namespace DigestBot.Intake.Files;

/// <summary>A file that may hold an article: its full path, and what tells whether it changed since it was read.</summary>
internal sealed record ArticleFile(string Path, long Size, DateTimeOffset ModifiedAt)
{
    /// <summary>The file name without its ending: the article's id.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path) is { Length: > 0 } name ? name : System.IO.Path.GetFileName(Path);

    public ArticleFormat Format => ArticleEndings.FormatOf(Path);
}
