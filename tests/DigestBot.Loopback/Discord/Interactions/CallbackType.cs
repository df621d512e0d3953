namespace DigestBot.Loopback.Discord.Interactions;

/// <summary>The kinds of first answers (Discord: Receiving and Responding, Interaction Callback Type).</summary>
internal enum CallbackType
{
    /// <summary>CHANNEL_MESSAGE_WITH_SOURCE: a message.</summary>
    Message = 4,

    /// <summary>DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE: a message that is still to come.</summary>
    Deferred = 5,

    /// <summary>DEFERRED_UPDATE_MESSAGE: nothing for now.</summary>
    DeferredUpdate = 6,

    /// <summary>UPDATE_MESSAGE: the component's message anew.</summary>
    Update = 7,

    /// <summary>APPLICATION_COMMAND_AUTOCOMPLETE_RESULT: suggestions.</summary>
    Suggestions = 8,

    /// <summary>MODAL: a form.</summary>
    Modal = 9,
}
