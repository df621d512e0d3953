using System.Net;

namespace DigestBot.Fetching.Addresses;

/// <summary>Looks a host's name up. Throws <see cref="System.Net.Sockets.SocketException"/> when it leads nowhere.</summary>
internal delegate Task<IPAddress[]> ResolveName(string host, CancellationToken cancellationToken);
