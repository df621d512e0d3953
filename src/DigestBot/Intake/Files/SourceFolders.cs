namespace DigestBot.Intake.Files;

/// <summary>Finds the configured sources.</summary>
internal static class SourceFolders
{
    private const string Seeds = "seeds";

    /// <summary>A full path from the working directory. The sample articles lie beside the program where there is no such folder.</summary>
    public static string Resolved(string source)
    {
        var path = Path.GetFullPath(source);
        return source == Seeds && !Directory.Exists(path) ? Path.Combine(AppContext.BaseDirectory, Seeds) : path;
    }
}
