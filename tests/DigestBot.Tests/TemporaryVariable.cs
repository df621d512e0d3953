namespace DigestBot.Tests;

/// <summary>An environment variable of its own for one test, gone after it.</summary>
internal sealed class TemporaryVariable : IDisposable
{
    public TemporaryVariable(string value, string? name = null)
    {
        Name = name ?? $"DIGESTBOT_TEST_{Guid.NewGuid():n}";
        Environment.SetEnvironmentVariable(Name, value);
    }

    public string Name { get; }

    public void Dispose() => Environment.SetEnvironmentVariable(Name, null);
}
