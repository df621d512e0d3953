using DigestBot.Discord.Payloads;

namespace DigestBot.Discord;

/// <summary>Who the bot is to Discord.</summary>
/// <param name="Application">The application's id; empty where it is not known.</param>
/// <param name="Problem">What is wrong, with the remedy; empty where nothing is.</param>
public sealed record DiscordCheck(string Application, string Problem)
{
    /// <summary>The application's name.</summary>
    public string Name { get; init; } = "";

    internal static DiscordCheck Of(ApplicationPayload? application, DiscordOptions options) => application?.Id switch
    {
        null => new DiscordCheck("", "What answers is not Discord. Check DigestBot:Discord:ApiBaseUrl."),
        var id when options.ApplicationId.Length > 0 && id != options.ApplicationId => new DiscordCheck(id, $"The token is that of application {id}. Correct DigestBot:Discord:ApplicationId, or leave it out."),
        var id when options.PublicKey.Length > 0 && application.VerifyKey is { Length: > 0 } key && !key.Equals(options.PublicKey, StringComparison.OrdinalIgnoreCase) =>
            new DiscordCheck(id, "The public key is that of another application. Copy it from the page \"General Information\" into DigestBot:Discord:PublicKey."),
        var id => new DiscordCheck(id, "") { Name = application.Name ?? "" },
    };
}
