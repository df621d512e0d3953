using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using DigestBot.Fetching.Addresses;
using DigestBot.Fetching.Answers;

namespace DigestBot.Fetching;

/// <summary>Sends one request and waits for the headers of its answer; redirects are the caller's. May be used by many at once.</summary>
internal sealed class HopSender : IDisposable
{
    private const int MaxHeaderKilobytes = 64;

    private static readonly TimeSpan KeepIdle = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookUpAgainAfter = TimeSpan.FromMinutes(2);

    private readonly FetchLimits limits;
    private readonly HeaderRules rules;
    private readonly string agent;
    private readonly HttpMessageInvoker client;

    /// <summary>Makes the client; <paramref name="tls"/> is only for tests with a certificate of their own.</summary>
    public HopSender(FetchLimits limits, GuardedConnector connector, HeaderRules rules, string agent, SslClientAuthenticationOptions? tls)
    {
        this.limits = limits;
        this.rules = rules;
        this.agent = agent;
        client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            // Other people's servers need not know the ids of our traces.
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = connector.ConnectAsync,
            ConnectTimeout = limits.Connect,
            // What is left of a body is not worth waiting for.
            MaxResponseDrainSize = 64 * 1024,
            ResponseDrainTimeout = TimeSpan.FromSeconds(1),
            MaxResponseHeadersLength = MaxHeaderKilobytes,
            PooledConnectionIdleTimeout = KeepIdle,
            PooledConnectionLifetime = LookUpAgainAfter,
            // A tag may be any bytes; it goes back as it came.
            RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            SslOptions = tls ?? new SslClientAuthenticationOptions(),
            UseCookies = false,
            UseProxy = false,
        });
    }

    /// <summary>
    /// The answer, its body unread. A connection that breaks before it answered is tried once more, at once.
    /// Throws what the HTTP client throws, and <see cref="TimeoutException"/> for headers that do not come.
    /// </summary>
    /// <param name="request">What is fetched.</param>
    /// <param name="address">Where this hop goes.</param>
    /// <param name="isAtHome">Whether secrets may be sent.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<HttpResponseMessage> SendAsync(FetchRequest request, Uri address, bool isAtHome, CancellationToken cancellationToken)
    {
        using var headersIn = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        headersIn.CancelAfter(limits.Headers);
        try
        {
            return await SendOnceAsync(request, address, isAtHome, headersIn.Token);
        }
        catch (HttpRequestException broken) when (IsReset(broken))
        {
            return await SendOnceAsync(request, address, isAtHome, headersIn.Token);
        }
        catch (OperationCanceledException late) when (headersIn.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"the server does not answer within {limits.Headers.TotalSeconds:0.#} s", late);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> SendOnceAsync(FetchRequest request, Uri address, bool isAtHome, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        Add("User-Agent", agent);
        Add("Accept", request.Accept ?? "*/*");
        Add("Accept-Encoding", Unpacker.Accepted);
        Add("If-None-Match", request.Known?.ETag);
        Add("If-Modified-Since", request.Known?.LastModified);
        if (isAtHome)
        {
            rules.AddTo(message);
        }

        return await client.SendAsync(message, cancellationToken);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    private static bool IsReset(HttpRequestException broken) =>
        broken.HttpRequestError == HttpRequestError.ResponseEnded
        || (broken.InnerException is IOException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionReset } }
            && broken.HttpRequestError != HttpRequestError.SecureConnectionError);
}
