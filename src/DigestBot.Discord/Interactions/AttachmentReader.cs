using DigestBot.Core.Commands;
using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Interactions;

/// <summary>Fetches files that people send with a command, from Discord's own servers alone.</summary>
internal sealed class AttachmentReader(HttpClient client, Uri api, TimeProvider time)
{
    public const int MaxBytes = 10_000_000;

    private static readonly string[] Hosts = ["cdn.discordapp.com", "media.discordapp.net"];
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <summary>The file; null with a sentence on why it cannot be had.</summary>
    public async Task<(GivenFile? File, string Problem)> ReadAsync(AttachmentPayload attachment, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(attachment.Url, UriKind.Absolute, out var address) || !IsOfDiscord(address))
        {
            return (null, "That file is not on Discord's servers. Send it with the command.");
        }

        if (attachment.Size > MaxBytes)
        {
            return (null, TooLarge);
        }

        using var clock = new CancellationTokenSource(Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        try
        {
            return await ReadAsync(address, Path.GetFileName(attachment.Filename ?? ""), both.Token);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException || (lost is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (null, "Discord did not give the file. Send it once more.");
        }
    }

    private static string TooLarge => $"That file is too large. Send one of at most {MaxBytes / 1_000_000} MB.";

    private async Task<(GivenFile? File, string Problem)> ReadAsync(Uri address, string name, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            return (null, "Discord did not give the file. Send it once more.");
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > MaxBytes)
            {
                return (null, TooLarge);
            }
        }

        return (new GivenFile(name, content.ToArray()), "");
    }

    // A server on this machine stands for Discord and its files alike.
    private bool IsOfDiscord(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && Array.IndexOf(Hosts, address.Host) >= 0) || (api.IsLoopback && address.Authority == api.Authority && address.Scheme == api.Scheme);
}
