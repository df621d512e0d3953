using System.Net;
using System.Net.Sockets;

namespace DigestBot.Fetching.Addresses;

/// <summary>
/// Connects to a host at an address that the guard allows. The address that was checked is the one connected to, so a name
/// that leads elsewhere when it is looked up again gains nothing.
/// </summary>
internal sealed class GuardedConnector(AddressGuard guard, ResolveName resolve, FetchLimits limits)
{
    // Of a host with many addresses a few are tried, so that each has a fair part of the time.
    private const int MaxAttempts = 4;

    /// <summary>Looks names up with the machine's own resolver.</summary>
    public static Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) =>
        Dns.GetHostAddressesAsync(host, cancellationToken).WaitAsync(cancellationToken);

    /// <summary>Throws <see cref="BlockedAddressException"/> when no address is allowed, <see cref="SocketException"/> when none answers.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await AllowedAsync(host, port, cancellationToken);
        var failure = new SocketException((int)SocketError.HostNotFound);
        foreach (var address in addresses)
        {
            try
            {
                return await ConnectAsync(new IPEndPoint(address, port), limits.Connect / addresses.Count, cancellationToken);
            }
            catch (SocketException failed)
            {
                failure = failed;
            }
        }

        throw failure;
    }

    private async Task<List<IPAddress>> AllowedAsync(string host, int port, CancellationToken cancellationToken)
    {
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellationToken);
        var allowed = found.Where(address => guard.Refusal(address, host, port) is null).Take(MaxAttempts).ToList();
        return allowed.Count == 0 && found.Length > 0 ? throw new BlockedAddressException(guard.Refusal(found[0], host, port)!) : allowed;
    }

    private static async Task<Stream> ConnectAsync(IPEndPoint point, TimeSpan within, CancellationToken cancellationToken)
    {
        using var share = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        share.CancelAfter(within);
        var socket = new Socket(point.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(point, share.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SocketException((int)SocketError.TimedOut);
        }
        finally
        {
            if (!socket.Connected)
            {
                socket.Dispose();
            }
        }
    }
}
