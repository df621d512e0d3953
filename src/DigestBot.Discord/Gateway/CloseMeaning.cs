namespace DigestBot.Discord.Gateway;

/// <summary>What the end of a connection asks for.</summary>
internal enum CloseMeaning
{
    /// <summary>The session may go on over another connection.</summary>
    Resume,

    /// <summary>The session is over; a new one may begin.</summary>
    Identify,

    /// <summary>Nothing works until the operator does something.</summary>
    Fatal,
}
