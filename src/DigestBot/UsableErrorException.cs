namespace DigestBot;

/// <summary>Ends the program with exit code 1; the message says cause and remedy in one line, for people.</summary>
internal sealed class UsableErrorException(string message) : Exception(message);
