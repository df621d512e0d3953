using DigestBot.Intake;

namespace DigestBot.Tests.Intake;

public sealed class FolderSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Article_files_of_all_folders_are_found_in_order()
    {
        _folder.Write("b.md", "x");
        _folder.Write("a.txt", "x");
        _folder.Write("inner/c.HTML", "x");
        _folder.Write("picture.png", "x");
        _folder.Write(".git/d.txt", "x");

        var names = FolderSource.Files(_folder.Path).Select(file => file.Name).ToList();

        Assert.Equal(["a", "b", "c"], names);
    }

    [Fact]
    public void Links_in_a_circle_end()
    {
        _folder.Write("inner/a.txt", "x");
        Directory.CreateSymbolicLink(_folder["inner/again"], _folder.Path);
        File.CreateSymbolicLink(_folder["self.txt"], _folder["self.txt"]);

        var files = FolderSource.Files(_folder.Path).Where(file => file.Size > 0).ToList();

        Assert.Equal("a", Assert.Single(files).Name);
    }

    [Fact]
    public void A_file_that_is_named_is_taken_whatever_its_ending()
    {
        var path = _folder.Write("story.news", "x");

        Assert.Equal("story", Assert.Single(FolderSource.Files(path)).Name);
    }

    public void Dispose() => _folder.Dispose();
}
