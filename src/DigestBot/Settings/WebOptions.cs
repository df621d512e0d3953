using System.ComponentModel.DataAnnotations;

namespace DigestBot.Settings;

/// <summary>Where chat platforms call the bot, when they do.</summary>
internal sealed record WebOptions
{
    /// <summary>The address to listen on.</summary>
    [Required(ErrorMessage = "Give an address such as http://127.0.0.1:8080, or http://0.0.0.0:8080 for all of the machine's")]
    public string Listen { get; init; } = "http://127.0.0.1:8080";

    /// <summary>One line where the address is none.</summary>
    public IEnumerable<string> Problems()
    {
        if (Listen.Length > 0 && !(Uri.TryCreate(Listen, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp && address.AbsolutePath == "/"))
        {
            yield return $"DigestBot:Web:Listen: \"{OneLine.Bare(Listen)}\" is no http:// address of this machine. Give one such as http://127.0.0.1:8080; what stands in front of it encrypts.";
        }
    }
}
