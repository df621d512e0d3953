using System.Collections.Concurrent;

namespace DigestBot.Loopback.Slack.Methods;

/// <summary>The ids under which shared links may be unfurled. Safe to share.</summary>
internal sealed class UnfurlIds
{
    private readonly ConcurrentDictionary<string, (string Channel, string Ts)> messages = new(StringComparer.Ordinal);

    public string New(string channel, string ts)
    {
        var id = Guid.CreateVersion7().ToString();
        messages[id] = (channel, ts);
        return id;
    }

    public (string Channel, string Ts)? Find(string id) => messages.TryGetValue(id, out var message) ? message : null;
}
