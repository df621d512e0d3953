namespace DigestBot.Core.Speakers;

/// <summary>What became of a wish to put speakers together, or apart, or to take that back.</summary>
public abstract record SpeakerRenaming
{
    private SpeakerRenaming()
    {
    }

    /// <summary>It is done; <paramref name="Speaker"/> is who the names belong to now, and by its <paramref name="Number"/> it can be taken back.</summary>
    public sealed record Done(SpeakerId Speaker, long Number) : SpeakerRenaming;

    /// <summary>There is no such speaker or name.</summary>
    public sealed record NotFound : SpeakerRenaming;

    /// <summary>It is so already: both are one, the name is the speaker's only one, or there is nothing to take back.</summary>
    public sealed record NothingToDo : SpeakerRenaming;
}
