using System.Runtime.CompilerServices;

namespace DigestBot.Tests;

/// <summary>Compares what people see with a text file in Snapshots; ACCEPT_SNAPSHOTS=1 writes the file instead.</summary>
internal static class Snapshot
{
    public static void Matches(string actual, [CallerMemberName] string name = "")
    {
        var path = Path.Combine(Folder(), $"{name}.txt");
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"There is no snapshot {path}; write it with ACCEPT_SNAPSHOTS=1.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual.ReplaceLineEndings("\n"));
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DigestBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return Path.Combine(folder.FullName, "tests", "DigestBot.Tests", "Snapshots");
    }
}
