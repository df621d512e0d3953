using DigestBot.Intake.Files;

namespace DigestBot.Tests.Intake;

public sealed class FolderSourceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Article_files_of_all_folders_are_found_in_order()
    {
        folder.Write("b.md", "x");
        folder.Write("a.txt", "x");
        folder.Write("inner/c.HTML", "x");
        folder.Write("picture.png", "x");
        folder.Write(".git/d.txt", "x");

        var names = FolderSource.Files(folder.Path).Select(file => file.Name).ToList();

        Assert.Equal(["a", "b", "c"], names);
    }

    [Fact]
    public void Links_in_a_circle_end()
    {
        folder.Write("inner/a.txt", "x");
        Directory.CreateSymbolicLink(folder["inner/again"], folder.Path);
        File.CreateSymbolicLink(folder["self.txt"], folder["self.txt"]);

        var files = FolderSource.Files(folder.Path).Where(file => file.Size > 0).ToList();

        Assert.Equal("a", Assert.Single(files).Name);
    }

    [Fact]
    public void A_file_that_is_named_is_taken_whatever_its_ending()
    {
        var path = folder.Write("story.news", "x");

        Assert.Equal("story", Assert.Single(FolderSource.Files(path)).Name);
    }

    public void Dispose() => folder.Dispose();
}
