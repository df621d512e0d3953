namespace DigestBot.Storage;

/// <summary>Who the names in an article belong to, as it was before the article was counted.</summary>
/// <param name="NameIds">For each quote the id of its speaker's name; null where nobody is named.</param>
/// <param name="Known">The speakers that were compared.</param>
internal sealed record SpeakerLookup(IReadOnlyList<long?> NameIds, ComparedSpeakers Known)
{
    /// <summary>All names of the speaker who has this one.</summary>
    public IReadOnlyList<long> NamesWith(long name) => [.. Known.NamesWith(name).Select(row => row.Id)];

    /// <summary>Whether the speaker may have been quoted in this time; only the last time is known.</summary>
    public bool SpokeBetween(long name, long from, long to) => from <= to && Known.NamesWith(name).Any(row => row.LastAt >= from);
}
