using System.Collections.Frozen;

namespace DigestBot.Fetching.Addresses;

/// <summary>
/// Ports on which no web site is, but services that might take a request for orders of their own: the list of browsers
/// (https://fetch.spec.whatwg.org/#port-blocking), and databases and machine control that usually ask for no password.
/// </summary>
internal static class RefusedPorts
{
    private static readonly FrozenSet<int> Ports = FrozenSet.Create(
        // browsers
        0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113,
        115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556,
        563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667,
        6668, 6669, 6679, 6697, 10080,
        // SMB, SQL Server, Oracle, Docker, etcd, MySQL, remote desktop, PostgreSQL, VNC, Redis, Kubernetes nodes, memcached, MongoDB
        445, 1433, 1521, 2375, 2376, 2379, 2380, 3306, 3389, 5432, 5900, 6379, 10250, 11211, 27017);

    public static bool Contains(int port) => Ports.Contains(port);
}
