namespace DigestBot.Storage;

/// <summary>Who the names in an article belong to, as it was before the article was counted.</summary>
/// <param name="NameIds">For each quote the id of its speaker's name; null where nobody is named.</param>
/// <param name="Known">The speakers that were compared.</param>
internal sealed record SpeakerLookup(IReadOnlyList<long?> NameIds, ComparedSpeakers Known)
{
    /// <summary>All names of the speaker who has this one.</summary>
    public IReadOnlyList<long> NamesWith(long name) => [.. Known.NamesWith(name).Select(row => row.Id)];

    /// <summary>Whether the speaker was quoted at this time or later.</summary>
    public bool SpokeAfter(long name, long from) => Known.NamesWith(name).Any(row => row.LastAt >= from);
}
