namespace DigestBot.Testing;

/// <summary>Finds the files that tests read.</summary>
public static class Repository
{
    /// <summary>The folder with DigestBot.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The seed articles.</summary>
    public static string Seeds => Path.Combine(Root, "seeds");

    /// <summary>Data beside the repository that is not part of it; may be missing.</summary>
    public static string Shared => Path.Combine(Root, "..", "shared");

    /// <summary>The sample article beside the repository; null where it is missing.</summary>
    public static string? SampleArticle
    {
        get
        {
            var folder = Path.Combine(Shared, "seeds");
            return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.txt").FirstOrDefault() : null;
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DigestBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
