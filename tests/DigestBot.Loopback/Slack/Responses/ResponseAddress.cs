using System.Collections.Immutable;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Responses;

/// <summary>A response_url: 5 answers in 30 minutes (https://docs.slack.dev/interactivity/handling-user-interaction). Safe to share.</summary>
public sealed class ResponseAddress
{
    private ImmutableList<ResponseUse> uses = [];

    internal ResponseAddress(string id, Uri address, string channel, string user, DateTimeOffset at) =>
        (Id, Address, Channel, User, At) = (id, address, channel, user, at);

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Where answers are posted.</summary>
    public Uri Address { get; }

    /// <summary>The channel answers are shown in.</summary>
    public string Channel { get; }

    /// <summary>Who sees the ephemeral ones.</summary>
    public string User { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The answers so far.</summary>
    public IReadOnlyList<ResponseUse> Uses => Volatile.Read(ref uses);

    /// <summary>The message that an answer may replace or delete; null when there is none.</summary>
    internal SlackMessage? Original { get; set; }

    internal void Add(ResponseUse use) => ImmutableInterlocked.Update(ref uses, before => before.Add(use));
}
