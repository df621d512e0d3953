namespace DigestBot.Loopback.Slack.Web;

/// <summary>How many calls a minute a method takes (https://docs.slack.dev/apis/web-api/rate-limits).</summary>
internal enum ApiTier
{
    /// <summary>1 and more; opening connections needs up to 10 at once and is let have 20.</summary>
    One = 20,

    /// <summary>20 and more.</summary>
    Two = 21,

    /// <summary>50 and more.</summary>
    Three = 50,

    /// <summary>100 and more.</summary>
    Four = 100,

    /// <summary>Several hundred, and one a second in a channel.</summary>
    Posting = 300,

    /// <summary>Hundreds.</summary>
    Special = 600,
}
