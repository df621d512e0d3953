using DigestBot.Core.Platforms;

namespace DigestBot.Core.Commands;

/// <summary>What may be meant by a half-typed value of a kind in a channel: the likeliest first, at most 25, none for kinds that are not suggested.</summary>
public delegate Task<IReadOnlyList<Suggestion>> SuggestValues(OptionKind kind, string typed, ChannelId channel, CancellationToken cancellationToken);
