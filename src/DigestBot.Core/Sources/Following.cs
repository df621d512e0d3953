using DigestBot.Core.Platforms;

namespace DigestBot.Core.Sources;

/// <summary>A channel's wish to have a source in its digests.</summary>
/// <param name="Channel">The channel; <see cref="ChannelId.Every"/> for what the settings name.</param>
/// <param name="Source">The source.</param>
/// <param name="Since">From when on its new entries are news for the channel.</param>
public sealed record Following(ChannelId Channel, SourceId Source, DateTimeOffset Since);
