using DigestBot.Core.Commands;
using DigestBot.Core.Digests;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary>Makes the commands behind a reply's buttons short enough for every platform: a long one is kept, and the button carries its id.</summary>
internal sealed class ButtonShortener(CommandStore commands)
{
    /// <summary>Discord lets a button carry 100 characters (https://discord.com/developers/docs/components/reference#button); some are the platform's own.</summary>
    public const int MostCharacters = 80;

    public async Task<CommandReply> ShortenAsync(CommandReply reply, CancellationToken cancellationToken)
    {
        var isShort = reply.Buttons.Concat(reply.Sections.SelectMany(ActionsOf)).All(button => IsShort(button.Command)) && IsShort(reply.Page?.NextCommand) && IsShort(reply.Page?.PreviousCommand) && IsShort(reply.ShareCommand);
        return isShort ? reply : reply with
        {
            Buttons = await ShortenAsync(reply.Buttons, cancellationToken),
            Sections = await Task.WhenAll(reply.Sections.Select(section => ShortenAsync(section, cancellationToken))),
            Page = reply.Page is { } page ? page with { NextCommand = await ShortOrNoneAsync(page.NextCommand, cancellationToken), PreviousCommand = await ShortOrNoneAsync(page.PreviousCommand, cancellationToken) } : null,
            ShareCommand = await ShortOrNoneAsync(reply.ShareCommand, cancellationToken),
        };
    }

    public async Task<Digest> ShortenAsync(Digest digest, CancellationToken cancellationToken) => digest.Stories.All(story => IsShort(story.Command)) ? digest : digest with
    {
        Stories = await Task.WhenAll(digest.Stories.Select(async story => story with { Command = await ShortAsync(story.Command, cancellationToken) })),
    };

    private async Task<ReplySection> ShortenAsync(ReplySection section, CancellationToken cancellationToken) => section is ReplySection.Card { Quote: var card }
        ? new ReplySection.Card(card with { Actions = await ShortenAsync(card.Actions, cancellationToken) })
        : section;

    private async Task<IReadOnlyList<ReplyButton>> ShortenAsync(IEnumerable<ReplyButton> buttons, CancellationToken cancellationToken) =>
        await Task.WhenAll(buttons.Select(async button => button with { Command = await ShortAsync(button.Command, cancellationToken) }));

    private static IEnumerable<ReplyButton> ActionsOf(ReplySection section) => section is ReplySection.Card { Quote: var card } ? card.Actions : [];

    private static bool IsShort(string? command) => command is null || command.Length <= MostCharacters;

    private async Task<string?> ShortOrNoneAsync(string? command, CancellationToken cancellationToken) => command is null ? null : await ShortAsync(command, cancellationToken);

    private async Task<string> ShortAsync(string command, CancellationToken cancellationToken) =>
        IsShort(command) ? command : $"/{RecallCommand.CommandName} {await commands.KeepAsync(command, cancellationToken)}";
}
