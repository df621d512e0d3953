namespace DigestBot.Core.Commands;

/// <summary>An answer as a value that every platform can show. Immutable.</summary>
public sealed record CommandReply
{
    /// <summary>One line on top; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>How the question was understood ("by Mara Lind", "about ferry"), shown so that a misreading is seen.</summary>
    public IReadOnlyList<string> Chips { get; init; } = [];

    /// <summary>What is said, in order.</summary>
    public IReadOnlyList<ReplySection> Sections { get; init; } = [];

    /// <summary>What can be done next.</summary>
    public IReadOnlyList<ReplyButton> Buttons { get; init; } = [];

    /// <summary>Which page this is; null when there is only one.</summary>
    public ReplyPage? Page { get; init; }

    /// <summary>Whether only the person who asked should see it, where the platform can do so.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The command that shows a private answer to the whole channel ("/share whosaid ferry"); null where it is nobody else's.</summary>
    public string? ShareCommand { get; init; }

    /// <summary>Whether what was asked for could not be done: a shell is told so by the exit code.</summary>
    public bool HasFailed { get; init; }

    /// <summary>One sentence for who asked.</summary>
    public static CommandReply Told(string sentence) => Of(sentence) with { IsPrivate = true };

    /// <summary>One sentence for who asked on why it could not be done, with the remedy.</summary>
    public static CommandReply Failed(string sentence) => Told(sentence) with { HasFailed = true };

    /// <summary>A reply of one plain sentence.</summary>
    public static CommandReply Of(string sentence) =>
        new() { Sections = [new ReplySection.Paragraph([new TextRun(sentence)])] };
}
