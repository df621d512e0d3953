using DigestBot.Core.Commands;
using DigestBot.Discord.Formatting;
using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Interactions;

/// <summary>What a person wants by an interaction.</summary>
internal abstract record Wish
{
    private Wish()
    {
    }

    /// <summary>Answers to commands, shown as <paramref name="Kind"/> says.</summary>
    public sealed record Ask(PressKind Kind, params IReadOnlyList<CommandRequest> Requests) : Wish
    {
        /// <summary>A file to be fetched for them; null for none.</summary>
        public AttachmentPayload? File { get; init; }
    }

    /// <summary>Values that may be meant by what is typed.</summary>
    public sealed record Suggest(OptionKind Kind, string Typed) : Wish;

    /// <summary>A dialogue to fill in, with <paramref name="Main"/> in the field of the command's own text.</summary>
    public sealed record Fill(string Command, CommandForm Form, string Main) : Wish;

    /// <summary>Nothing that the bot can do: it says so.</summary>
    public sealed record Impossible(string Sentence) : Wish;
}
