using System.Collections.Concurrent;

namespace DigestBot.Loopback.Slack.Web;

/// <summary>The faults that were asked for, and the channels that are dead. Safe to share.</summary>
internal sealed class Faults
{
    private readonly Lock gate = new();
    private readonly List<(Fault Fault, int Left)> faults = [];
    private readonly ConcurrentDictionary<string, string> dead = new(StringComparer.Ordinal);

    public void Add(Fault fault, int times)
    {
        lock (gate)
        {
            faults.Add((fault, times));
        }
    }

    /// <summary>The fault for a request, which is used up by one; null when there is none.</summary>
    public Fault? Take(string method, string path)
    {
        lock (gate)
        {
            var index = faults.FindIndex(each => each.Fault.Matches(method, path));
            if (index < 0)
            {
                return null;
            }

            var (fault, left) = faults[index];
            if (left <= 1)
            {
                faults.RemoveAt(index);
            }
            else
            {
                faults[index] = (fault, left - 1);
            }

            return fault;
        }
    }

    /// <summary>Lets a channel answer everything with an error; null ends that.</summary>
    public void Kill(string channel, string? error)
    {
        if (error is null)
        {
            dead.TryRemove(channel, out _);
        }
        else
        {
            dead[channel] = error;
        }
    }

    /// <summary>The error of a dead channel; null when it is alive.</summary>
    public string? ErrorOf(string? channel) => channel is null ? null : dead.GetValueOrDefault(channel);

    public void Clear()
    {
        lock (gate)
        {
            faults.Clear();
        }

        dead.Clear();
    }
}
