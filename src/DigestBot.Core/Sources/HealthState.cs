namespace DigestBot.Core.Sources;

/// <summary>How a source does, the worst last.</summary>
public enum HealthState
{
    /// <summary>It is read as it should be.</summary>
    Good,

    /// <summary>It was added and not looked at yet.</summary>
    New,

    /// <summary>It has another address now, which is used.</summary>
    Moved,

    /// <summary>A check failed less than a day ago; it is tried again.</summary>
    Retrying,

    /// <summary>It can be read and has no entries.</summary>
    Empty,

    /// <summary>It can be read and has had no new entry for much longer than usual.</summary>
    Stale,

    /// <summary>The server does not let the bot in.</summary>
    Refused,

    /// <summary>It could not be read for more than a day.</summary>
    Failing,

    /// <summary>It is left alone until a person says otherwise.</summary>
    Paused,
}
