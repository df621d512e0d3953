namespace DigestBot.Discord.Formatting;

/// <summary>How a button is answered.</summary>
internal enum PressKind
{
    /// <summary>By a message of its own, for who pressed it.</summary>
    New,

    /// <summary>By changing the message that it stands in.</summary>
    Edit,

    /// <summary>By a dialogue to fill in.</summary>
    Form,

    /// <summary>By a message for everybody.</summary>
    Publish,
}
