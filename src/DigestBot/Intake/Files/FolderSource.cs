namespace DigestBot.Intake.Files;

/// <summary>Finds the article files of a folder and the folders in it, or one file.</summary>
internal static class FolderSource
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = false, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    public static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    /// <summary>
    /// The files in order of their paths; nothing for a path that does not exist. A file that is named itself is taken whatever its ending.
    /// Linked folders are followed, each real folder once, so that links in a circle end.
    /// </summary>
    public static IEnumerable<ArticleFile> Files(string path)
    {
        if (File.Exists(path))
        {
            return [Described(new FileInfo(path))];
        }

        return Directory.Exists(path) ? InFolder(new DirectoryInfo(Path.GetFullPath(path)), []) : [];
    }

    private static IEnumerable<ArticleFile> InFolder(DirectoryInfo folder, HashSet<string> seen)
    {
        if (!seen.Add(RealPath(folder)))
        {
            yield break;
        }

        foreach (var entry in Entries(folder))
        {
            if (entry is DirectoryInfo inner)
            {
                foreach (var file in InFolder(inner, seen))
                {
                    yield return file;
                }
            }
            else if (ArticleEndings.IsArticle(entry.Name) && entry is FileInfo { Exists: true } found)
            {
                yield return Described(found);
            }
        }
    }

    private static List<FileSystemInfo> Entries(DirectoryInfo folder)
    {
        try
        {
            // Hidden folders hold an editor's or a version control's own files.
            return [.. folder.EnumerateFileSystemInfos("*", Everything).Where(entry => !entry.Name.StartsWith('.')).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string RealPath(DirectoryInfo folder)
    {
        try
        {
            return folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName;
        }
        catch (IOException)
        {
            return folder.FullName;
        }
    }

    private static ArticleFile Described(FileInfo file)
    {
        return Target(file) is { Exists: true } target
            ? new ArticleFile(file.FullName, target.Length, new DateTimeOffset(target.LastWriteTimeUtc))
            : new ArticleFile(file.FullName, 0, default);
    }

    // A link that leads in a circle leads to no file.
    private static FileInfo? Target(FileInfo file)
    {
        try
        {
            return file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
