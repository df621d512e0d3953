using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Core.Sources;
using DigestBot.Storage;

namespace DigestBot.Commands.Sources;

/// <summary><c>/source remove</c>: ends a following, and takes the end back.</summary>
internal sealed class SourceRemover(SourceStore sources, TimeProvider time)
{
    private const int MostChoices = 8;

    public async Task<CommandReply> RemoveAsync(string typed, ChannelId channel, CancellationToken cancellationToken)
    {
        if (typed.Length == 0)
        {
            return CommandReply.Failed("Which one? /source list shows all; give a name, an address or an id: /source remove gazette");
        }

        var followed = await sources.FollowedAsync(channel, cancellationToken);
        var meant = Meant(typed, followed);
        return meant.Count switch
        {
            0 => CommandReply.Failed($"This channel follows nothing called \"{typed}\". /source list shows all."),
            1 => await RemoveAsync(meant[0], channel, cancellationToken),
            _ => new CommandReply
            {
                Title = "Which one do you mean?",
                HasFailed = true,
                Buttons = [.. meant.Take(MostChoices).Select(source => new ReplyButton($"{source.Name}, {source.Address}", $"/source remove {source.Id}"))],
            },
        };
    }

    public async Task<CommandReply> UndoAsync(string id, ChannelId channel, CancellationToken cancellationToken) =>
        await sources.RestoreAsync(new SourceId(id), channel, cancellationToken) && await sources.FindAsync(new SourceId(id), cancellationToken) is { } source
            ? CommandReply.Told($"Following {source.Name} again, as before.")
            : CommandReply.Failed("There is nothing to undo.");

    private async Task<CommandReply> RemoveAsync(Source source, ChannelId channel, CancellationToken cancellationToken) =>
        await sources.UnfollowAsync(source.Id, channel, time.GetUtcNow(), cancellationToken)
            ? CommandReply.Told($"No longer following {source.Name}. What was read of it stays findable.") with
            {
                Buttons = [new ReplyButton("Undo", $"/source undo {source.Id}")],
            }
            : CommandReply.Failed($"{source.Name} is named in the settings for every channel. Take it out of DigestBot:Sources to remove it.");

    // By id or address, else by words of its name or address.
    private static List<Source> Meant(string typed, IReadOnlyList<Source> followed)
    {
        var id = SourceAddress.Read(typed) is { } address ? SourceAddress.IdOf(address) : new SourceId(typed);
        var exact = followed.Where(source => source.Id == id || source.Id.Value == typed || source.Address.AbsoluteUri == typed).ToList();
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return exact.Count > 0
            ? exact
            : [.. followed.Where(source => Array.TrueForAll(words, word => $"{source.Name} {source.Address}".Contains(word, StringComparison.OrdinalIgnoreCase)))];
    }
}
