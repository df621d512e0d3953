using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.World;

/// <summary>Finds whom a text wakes, as far as allowed_mentions lets it (Discord: Message, Allowed Mentions Object).</summary>
internal static partial class Mentions
{
    /// <summary>Writes into a message whom it wakes.</summary>
    /// <param name="message">The message.</param>
    /// <param name="allowed">Its allowed_mentions; null means what is usual.</param>
    /// <param name="onlyUsers">Whether usually users alone are woken, as in answers to interactions, and not roles and everyone too.</param>
    /// <param name="world">Where the users are.</param>
    public static void Write(JsonObject message, JsonNode? allowed, bool onlyUsers, DiscordWorld world)
    {
        var text = string.Join('\n', Texts(message));
        var parsed = allowed is JsonObject ? allowed.Texts("parse").ToHashSet(StringComparer.Ordinal) : onlyUsers ? ["users"] : ["users", "roles", "everyone"];
        var users = Ids(User(), text).Where(id => parsed.Contains("users") || allowed.Texts("users").Contains(id, StringComparer.Ordinal));
        var roles = Ids(Role(), text).Where(id => parsed.Contains("roles") || allowed.Texts("roles").Contains(id, StringComparer.Ordinal));
        message["mentions"] = new JsonArray([.. users.Select(world.FindUser).OfType<LoopbackUser>().Select(user => user.ToJson())]);
        message["mention_roles"] = new JsonArray([.. roles.Select(id => JsonValue.Create(id))]);
        message["mention_everyone"] = parsed.Contains("everyone") && Everyone().IsMatch(text);
    }

    private static IEnumerable<string> Ids(Regex pattern, string text) => pattern.Matches(text).Select(match => match.Groups["id"].Value).Distinct(StringComparer.Ordinal);

    // Embeds wake nobody; text displays do.
    private static IEnumerable<string> Texts(JsonNode? node)
    {
        if (node.Text("content") is { } content)
        {
            yield return content;
        }

        foreach (var text in node.Objects("components").SelectMany(Texts))
        {
            yield return text;
        }
    }

    // <@80351110224678912>
    [GeneratedRegex(@"<@!?(?<id>[0-9]{1,20})>", RegexOptions.NonBacktracking)]
    private static partial Regex User();

    // <@&165511591545143296>
    [GeneratedRegex(@"<@&(?<id>[0-9]{1,20})>", RegexOptions.NonBacktracking)]
    private static partial Regex Role();

    // @everyone
    [GeneratedRegex(@"@(?:everyone|here)", RegexOptions.NonBacktracking)]
    private static partial Regex Everyone();
}
