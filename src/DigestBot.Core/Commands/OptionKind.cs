namespace DigestBot.Core.Commands;

/// <summary>What the value of an option is: a platform offers the fitting field, and suggestions where there are any.</summary>
public enum OptionKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>One of the option's choices.</summary>
    Choice,

    /// <summary>A file to read.</summary>
    File,

    /// <summary>A role or group of people, by the platform's own id.</summary>
    Role,

    /// <summary>An IANA time zone; suggested.</summary>
    Zone,

    /// <summary>Who is quoted; suggested.</summary>
    Speaker,

    /// <summary>What a quote is about; suggested.</summary>
    Topic,

    /// <summary>Who printed it; suggested.</summary>
    Outlet,

    /// <summary>An article by its title or id; suggested.</summary>
    Article,

    /// <summary>A story of the channel's last digest; suggested.</summary>
    Story,

    /// <summary>A source that the channel follows; suggested.</summary>
    Source,
}
