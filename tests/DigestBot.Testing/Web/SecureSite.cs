using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DigestBot.Testing.Web;

/// <summary>A web site on 127.0.0.1 that speaks HTTP/2 over TLS, with a certificate of its own, and answers every request alike.</summary>
public sealed class SecureSite : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 certificate = NewCertificate();
    private readonly SecureAnswer answer;
    private readonly Task serving;

    /// <summary>Starts it.</summary>
    public SecureSite(SecureAnswer answer)
    {
        this.answer = answer;
        listener.Start();
        Root = new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        serving = ServeAsync();
    }

    /// <summary>Its address.</summary>
    public Uri Root { get; }

    /// <summary>Trusts the site's certificate and no other.</summary>
    public SslClientAuthenticationOptions Trust => new()
    {
        RemoteCertificateValidationCallback = (_, given, _, _) => given?.GetCertHashString() == certificate.GetCertHashString(),
    };

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await serving;
        certificate.Dispose();
        stopping.Dispose();
    }

    // One connection after the other: HTTP/2 needs no more.
    private async Task ServeAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(stopping.Token);
                await using var secure = new SslStream(client.GetStream());
                await secure.AuthenticateAsServerAsync(Secured(), stopping.Token);
                await new Http2Conversation(secure, answer).RunAsync(stopping.Token);
            }
            catch (Exception gone) when (gone is IOException or SocketException or AuthenticationException or OperationCanceledException or ObjectDisposedException)
            {
                // The client has left, or does not trust the certificate, or the site is stopped.
            }
        }
    }

    private SslServerAuthenticationOptions Secured() => new() { ServerCertificate = certificate, ApplicationProtocols = [SslApplicationProtocol.Http2] };

    private static X509Certificate2 NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(150));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }
}
