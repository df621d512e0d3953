using System.Net;
using System.Net.Security;
using System.Text;
using DigestBot.Fetching;
using DigestBot.Fetching.Addresses;
using DigestBot.Fetching.Answers;
using DigestBot.Fetching.Pacing;

namespace DigestBot.Tests.Fetching;

/// <summary>A fetcher that may reach 127.0.0.1 and nothing else that is private, without pauses, put together as the program does it.</summary>
internal sealed class TestFetcher : IDisposable
{
    private readonly HopSender sender;
    private readonly WebFetcher fetcher;

    public TestFetcher(
        FetchLimits? limits = null, TimeProvider? time = null, string[]? allow = null, string[]? headers = null, ResolveName? resolve = null,
        string contact = "", SslClientAuthenticationOptions? tls = null)
    {
        limits ??= new FetchLimits { BetweenRequests = TimeSpan.Zero, ParallelPerHost = 32 };
        time ??= TimeProvider.System;
        var guard = new AddressGuard(AllowList.Of(allow ?? ["127.0.0.1"]));
        var connector = new GuardedConnector(guard, resolve ?? Nowhere, limits);
        Pacer = new HostPacer(limits, time);
        sender = new HopSender(limits, connector, HeaderRules.Of(headers ?? []), UserAgent.Of(contact), tls);
        fetcher = new WebFetcher(guard, Pacer, sender, new AnswerReader(limits, time), limits);
    }

    public HostPacer Pacer { get; }

    /// <summary>Leaves a server that does not answer soon.</summary>
    public static FetchLimits Quick { get; } = new() { BetweenRequests = TimeSpan.Zero, Headers = TimeSpan.FromMilliseconds(300) };

    public Task<FetchOutcome> FetchAsync(Uri address) => FetchAsync(FetchRequest.ForPage(address));

    public Task<FetchOutcome> FetchAsync(FetchRequest request) => fetcher.FetchAsync(request, TestContext.Current.CancellationToken);

    public Task<FetchOutcome> FetchUntilAsync(FetchRequest request, CancellationToken cancellationToken) => fetcher.FetchAsync(request, cancellationToken);

    public static string Text(FetchOutcome outcome) => Encoding.UTF8.GetString(Assert.IsType<FetchOutcome.Fetched>(outcome).Body);

    public void Dispose()
    {
        sender.Dispose();
        Pacer.Dispose();
    }

    private static Task<IPAddress[]> Nowhere(string host, CancellationToken cancellationToken) =>
        throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound);
}
