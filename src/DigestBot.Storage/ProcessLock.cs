namespace DigestBot.Storage;

/// <summary>Keeps other processes away from a file. The operating system's lock counts: files left by a process that died lock nothing.</summary>
internal sealed class ProcessLock : IDisposable
{
    private readonly FileStream held;
    private readonly string holderPath;

    private ProcessLock(FileStream held, string holderPath)
    {
        this.held = held;
        this.holderPath = holderPath;
    }

    /// <summary>Null when another process holds the lock.</summary>
    public static ProcessLock? TryTake(string path)
    {
        try
        {
            var file = new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var taken = new ProcessLock(file, HolderPath(path));
            Quietly(() => File.WriteAllText(taken.holderPath, $"{Environment.ProcessId}"));
            return taken;
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            return null;
        }
    }

    /// <summary>The id of the process that holds the lock; null when it cannot be told.</summary>
    public static string? HolderOf(string path)
    {
        var holder = "";
        Quietly(() => holder = File.ReadAllText(HolderPath(path)).Trim());
        return holder.Length > 0 ? holder : null;
    }

    /// <summary>Lets other processes in. The lock file stays: a process that waits for it may have it open.</summary>
    public void Dispose()
    {
        Quietly(() => File.Delete(holderPath));
        held.Dispose();
    }

    // Beside the lock file, because nobody else can read that one while it is locked.
    private static string HolderPath(string path) => $"{path}.pid";

    // The id only makes a message better: a disk that is full or was made read-only is no reason to fail.
    private static void Quietly(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    // EWOULDBLOCK of Linux and macOS; ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows.
    private static bool IsHeld(IOException exception) => (exception.HResult & 0xFFFF) is 11 or 35 or 32 or 33;
}
