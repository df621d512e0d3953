using System.Diagnostics;

namespace DigestBot.Tests.Hosting;

/// <summary>A disk of its own in memory; mounting needs root, and the test is skipped without.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string path;

    private SmallDisk(string path) => this.path = path;

    public static async Task<SmallDisk> MountAsync(string path, string options)
    {
        Directory.CreateDirectory(path);
        Assert.SkipUnless(await RunAsync("mount", "-t", "tmpfs", "-o", options, "tmpfs", path), "A small disk can be mounted by root only.");
        return new SmallDisk(path);
    }

    public Task MakeReadOnlyAsync() => RunAsync("mount", "-o", "remount,ro", path);

    public Task GrowAsync() => RunAsync("mount", "-o", "remount,size=64m", path);

    public void Dispose()
    {
        using var unmount = Process.Start("umount", ["-l", path]);
        unmount.WaitForExit();
    }

    private static async Task<bool> RunAsync(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardError = true })!;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
