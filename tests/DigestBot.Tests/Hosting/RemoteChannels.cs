using System.Globalization;
using DigestBot.Testing.Web;

namespace DigestBot.Tests.Hosting;

/// <summary>The server of a chat platform: it takes a message once by its nonce, keeps their order, and fails now and then, also after it took one.</summary>
internal sealed class RemoteChannels : IAsyncDisposable
{
    private readonly LoopbackSite site = new();
    private readonly Lock taking = new();
    private readonly Dictionary<(string Channel, long DueAt), List<string>> digests = [];
    private readonly List<string> faults = [];
    private readonly Random random;

    public RemoteChannels(int seed)
    {
        random = new Random(seed);
        site.Answer = Answer;
    }

    public Uri Root => site.Root;

    /// <summary>Whether it answers with errors now and then.</summary>
    public bool IsStormy { get; set; } = true;

    /// <summary>What was wrong with what it was sent.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>The messages of a channel's digests, each with its end, in the order they were due.</summary>
    public IReadOnlyList<IReadOnlyList<string>> DigestsOf(string channel)
    {
        lock (taking)
        {
            return [.. digests.Where(digest => digest.Key.Channel == channel).OrderBy(digest => digest.Key.DueAt).Select(digest => digest.Value)];
        }
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private SiteAnswer Answer(SiteRequest request)
    {
        lock (taking)
        {
            var luck = IsStormy ? random.Next(100) : 100;
            if (luck < 3)
            {
                return SiteAnswer.Of(luck == 0 ? 429 : 500);
            }

            Take(request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries));
            return luck < 6 ? SiteAnswer.Text("taken") with { Fault = SiteFault.ResetBefore } : SiteAnswer.Text("taken");
        }
    }

    private void Take(string[] parts)
    {
        var (channel, dueAt, index, words) = (parts[0], long.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture), Uri.UnescapeDataString(parts[3]));
        if (!digests.TryGetValue((channel, dueAt), out var digest))
        {
            digests[(channel, dueAt)] = digest = [];
            if (digests.Any(other => other.Key.Channel == channel && other.Key.DueAt != dueAt && (other.Key.DueAt > dueAt || other.Value[^1] != "end")))
            {
                faults.Add($"{channel} began {dueAt} out of order");
            }
        }

        if (index == digest.Count)
        {
            digest.Add(words);
        }
        else if (index > digest.Count || digest[index] != words)
        {
            faults.Add($"{channel} {dueAt} sent \"{words}\" as {index} of {digest.Count}");
        }
    }
}
