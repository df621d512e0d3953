using System.Globalization;

namespace DigestBot.Discord;

/// <summary>How the bot is known to Discord, under <c>DigestBot:Discord:</c>; without a token it is not.</summary>
public sealed class DiscordOptions
{
    /// <summary>Where Discord is unless the settings say otherwise.</summary>
    public const string UsualApi = "https://discord.com/api/v10";

    private const string Section = "DigestBot:Discord";
    private const int PublicKeyLetters = 64;

    /// <summary>The bot's token; a secret.</summary>
    public string Token { get; init; } = "";

    /// <summary>The application's id; empty to ask Discord for it.</summary>
    public string ApplicationId { get; init; } = "";

    /// <summary>The application's public key, 64 hexadecimal digits; signed requests are checked with it.</summary>
    public string PublicKey { get; init; } = "";

    /// <summary>"Gateway" to keep a connection to Discord, "Http" to be called by it.</summary>
    public string Mode { get; init; } = "Gateway";

    /// <summary>Where Discord's API is.</summary>
    public string ApiBaseUrl { get; init; } = UsualApi;

    /// <summary>Where more is told of whoever runs the bot; Discord is told it with each request.</summary>
    public string Website { get; init; } = "https://localhost";

    /// <summary>Whether there is a Discord at all.</summary>
    public bool IsSet => Token.Length > 0;

    /// <summary>Whether Discord calls the bot, and not the bot Discord.</summary>
    public bool IsHttp => Mode.Equals("Http", StringComparison.OrdinalIgnoreCase);

    /// <summary>One line for each wrong setting, with the remedy; what is secret is never repeated.</summary>
    public IEnumerable<string> Problems()
    {
        if (!IsHttp && !Mode.Equals("Gateway", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"{Section}:Mode: it is neither Gateway nor Http. Give one of the two.";
        }

        if (Api(ApiBaseUrl) is null)
        {
            yield return $"{Section}:ApiBaseUrl: it is no https:// address. Leave it out, or give {UsualApi}; http:// is for 127.0.0.1 only.";
        }

        if (!Uri.TryCreate(Website, UriKind.Absolute, out var website) || website.Scheme is not ("https" or "http") || Website.Any(letter => letter is <= ' ' or > '~' or '(' or ')' or ','))
        {
            yield return $"{Section}:Website: it is no web address. Leave it out, or give one such as https://harbourgazette.example/bot.";
        }

        if (Token.Any(letter => letter is <= ' ' or > '~') || Token.StartsWith("Bot", StringComparison.Ordinal))
        {
            yield return $"{Section}:Token: it is no bot token. Copy it from the page \"Bot\" of your application, without \"Bot\" before it.";
        }

        if (ApplicationId.Length > 0 && !ulong.TryParse(ApplicationId, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            yield return $"{Section}:ApplicationId: it is not a number. Copy it from the page \"General Information\" of your application, or leave it out.";
        }

        if (PublicKey.Length is not (0 or PublicKeyLetters) || !PublicKey.All(char.IsAsciiHexDigit))
        {
            yield return $"{Section}:PublicKey: it is not {PublicKeyLetters} hexadecimal digits. Copy it from the page \"General Information\" of your application.";
        }

        if (IsSet && IsHttp && PublicKey.Length == 0)
        {
            yield return $"{Section}:PublicKey: it is empty, but Mode is Http. Copy it from the page \"General Information\" of your application.";
        }
    }

    /// <summary>The address that <paramref name="text"/> names, with a slash at its end; null where the bot's token must not be sent to it.</summary>
    internal static Uri? Api(string text) =>
        Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : null;
}
