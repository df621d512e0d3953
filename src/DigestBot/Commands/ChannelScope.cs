using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Core.Questions;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary>Decides where answers are looked for: in what the channel follows, unless everything is asked for or the channel follows nothing.</summary>
internal sealed class ChannelScope(SourceStore sources, ArticleStore articles)
{
    /// <summary>The option by which it is said in so many words.</summary>
    public static CommandOption Option { get; } = new("in", "Where to look; else in this channel’s sources", OptionKind.Choice) { Choices = [AskedScope.ThisChannel, AskedScope.Everywhere] };

    /// <summary>The channel whose sources are searched; null for all that was read.</summary>
    public async Task<ChannelId?> OfAsync(CommandRequest request, bool isEverywhere, CancellationToken cancellationToken) =>
        isEverywhere || request.IsDirect || !await sources.IsNarrowAsync(request.Channel, cancellationToken) ? null : request.Channel;

    /// <summary>What was searched, in words: "1240 articles of 2 Nov 2026 to 24 Nov 2026".</summary>
    public async Task<string> TextAsync(ChannelId? channel, CancellationToken cancellationToken) => channel is { } asked
        ? CorpusText.Of(await sources.CorpusAsync(asked, cancellationToken))
        : CorpusText.Of(await articles.CorpusAsync(cancellationToken));

    /// <summary>The button that searches everything; none where that is what was searched.</summary>
    public static IEnumerable<ReplyButton> Wider(ChannelId? channel, string command, string found = "") =>
        channel is null ? [] : [new ReplyButton($"Search everywhere{found}", command)];
}
