namespace DigestBot.Storage;

/// <summary>The database cannot be used; the message says the cause and the remedy in one line, for people, without secrets.</summary>
public sealed class DatabaseUnavailableException : Exception
{
    /// <summary>Makes one with a message for people.</summary>
    public DatabaseUnavailableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
