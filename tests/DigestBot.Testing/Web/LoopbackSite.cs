using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace DigestBot.Testing.Web;

/// <summary>
/// A web site on 127.0.0.1 and a free port, on bare sockets, so that it can do wrong what a real server cannot.
/// Connections are kept alive. It serves thousands of requests at a time; disposing ends them all.
/// </summary>
public sealed class LoopbackSite : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly ConcurrentDictionary<string, int> visits = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SiteRequest> requests = new();
    private readonly ConcurrentDictionary<Task, bool> conversations = new();
    private readonly Task accepting;
    private int connections;

    /// <summary>Starts it; every request is answered with 404 until <see cref="Answer"/> is set.</summary>
    public LoopbackSite()
    {
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(4096);
        Port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        Root = new Uri($"http://127.0.0.1:{Port}/");
        accepting = AcceptAsync();
    }

    /// <summary>What is answered to a request; called by many at once.</summary>
    public Func<SiteRequest, SiteAnswer> Answer { get; set; } = _ => SiteAnswer.Of(404);

    /// <summary>The port it listens on.</summary>
    public int Port { get; }

    /// <summary>Its address.</summary>
    public Uri Root { get; }

    /// <summary>All requests so far, in the order they came.</summary>
    public IReadOnlyList<SiteRequest> Requests => [.. requests];

    /// <summary>How many connections were made so far.</summary>
    public int Connections => Volatile.Read(ref connections);

    /// <summary>The address of a path.</summary>
    public Uri At(string path) => new(Root, path);

    /// <summary>How often a path was asked for.</summary>
    public int VisitsOf(string path) => visits.GetValueOrDefault(path);

    /// <summary>Stops it and ends every connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await accepting;
        await Task.WhenAll(conversations.Keys);
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await listener.AcceptAsync(stopping.Token);
                Interlocked.Increment(ref connections);
                var conversation = new SiteConversation(socket, Take).RunAsync(stopping.Token);
                conversations[conversation] = true;
                _ = conversation.ContinueWith(done => conversations.TryRemove(done, out _), TaskScheduler.Default);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Disposing ends it so.
        }
    }

    private SiteAnswer Take(string method, string path, IReadOnlyDictionary<string, string> headers)
    {
        var request = new SiteRequest(method, path, headers, visits.AddOrUpdate(path, 1, (_, count) => count + 1));
        requests.Enqueue(request);
        try
        {
            return Answer(request);
        }
        catch (Exception wrong)
        {
            // A mistake in the test: told where it is seen, at the other end.
            return SiteAnswer.Text($"{wrong}") with { Status = 500 };
        }
    }
}
