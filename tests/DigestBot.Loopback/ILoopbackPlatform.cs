namespace DigestBot.Loopback;

/// <summary>A chat platform on 127.0.0.1, as strict as the real one. Disposing ends it and every connection to it.</summary>
public interface ILoopbackPlatform : IAsyncDisposable
{
    /// <summary>Where it listens ("http://127.0.0.1:9010/").</summary>
    Uri Root { get; }
}
