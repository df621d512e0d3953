namespace DigestBot.Core.Commands;

/// <summary>One slash command. Instances are shared, so they keep no state of a request.</summary>
public interface ICommand
{
    /// <summary>The name without the slash, lower-case.</summary>
    string Name { get; }

    /// <summary>What it does, in one short sentence for the list of commands.</summary>
    string Purpose { get; }

    /// <summary>An example that works as it stands ("/whosaid what did Lind say about the ferry?").</summary>
    string Example { get; }

    /// <summary>Whether people are offered it; others stand behind buttons alone.</summary>
    bool IsOffered => true;

    /// <summary>The ways to give it, each with its options. A command with actions has none without.</summary>
    IReadOnlyList<CommandForm> Forms { get; }

    /// <summary>Answers the request. What cannot be answered is a reply that says so, not an exception.</summary>
    Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken);
}
