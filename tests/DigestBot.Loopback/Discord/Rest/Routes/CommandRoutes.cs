using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.Limits;
using DigestBot.Loopback.Discord.Validation;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Rest.Routes;

/// <summary>Registering commands (Discord: Application Commands, Endpoints).</summary>
internal sealed class CommandRoutes(DiscordWorld world, CommandBook commands, BodyReview review)
{
    private const string Global = "applications/{application}/commands";
    private const string InGuild = "applications/{application}/guilds/{guild}/commands";
    private const int MostInOnePut = 130;

    private static readonly (long Type, int Most)[] Limits = [(1, 100), (2, 15), (3, 15)];

    /// <summary>The routes.</summary>
    public IEnumerable<RestRoute> Routes => new[] { Global, InGuild }.SelectMany(template => new RestRoute[]
    {
        new("GET", template, call => Scoped(call, scope => RestAnswer.Of(List(scope)))) { Limit = RateLimit.Of(5, 20) },
        new("PUT", template, call => Scoped(call, scope => Replace(scope, call.Request.Body))) { Limit = RateLimit.Of(2, 20) },
        new("POST", template, call => Scoped(call, scope => Put(scope, call.Body))) { Limit = RateLimit.Of(5, 20) },
        new("GET", $"{template}/{{command}}", call => Scoped(call, scope => Show(scope, call["command"]))) { Limit = RateLimit.Of(5, 20) },
        new("DELETE", $"{template}/{{command}}", call => Scoped(call, scope => commands.Remove(scope, call["command"]) ? RestAnswer.Nothing : RestErrors.UnknownCommand))
        {
            Limit = RateLimit.Of(5, 20),
        },
    });

    private RestAnswer Scoped(RestCall call, Func<string, RestAnswer> answer)
    {
        var scope = call.Values.GetValueOrDefault("guild", "");
        return call["application"] != world.Application ? RestErrors.NotYours
            : scope.Length > 0 && scope != world.GuildId ? RestErrors.MissingAccess
            : answer(scope);
    }

    private JsonArray List(string scope) => [.. commands.Of(scope).Select(command => command.DeepClone())];

    private RestAnswer Show(string scope, string id) =>
        commands.Of(scope).FirstOrDefault(command => command.Text("id") == id) is { } found ? RestAnswer.Of(found.DeepClone()) : RestErrors.UnknownCommand;

    private RestAnswer Put(string scope, JsonObject body)
    {
        var isNew = !commands.Of(scope).Any(old => IsSame(old, body));
        var others = commands.Of(scope).Where(old => !IsSame(old, body));
        if ((review.Shape("command", CommandCheck.Of(body, "")) ?? TooMany([.. others, body])) is { } refusal)
        {
            return refusal;
        }

        return commands.TryPut(scope, body) is not var (command, _) ? RestErrors.TooManyCommandsToday
            : new RestAnswer(isNew ? 201 : 200, command.DeepClone());
    }

    private RestAnswer Replace(string scope, JsonNode? body)
    {
        var check = new ShapeCheck();
        check.Check(Shape.List(Shape.Anything, 0, MostInOnePut), body ?? new JsonObject(), "");
        if (review.Shape("commands", check) is { } wrong)
        {
            return wrong;
        }

        var given = (JsonArray)body!;
        for (var at = 0; at < given.Count; at++)
        {
            if (review.Shape("commands", CommandCheck.Of(given[at], $"{at}")) is { } refusal)
            {
                return refusal;
            }
        }

        var all = given.OfType<JsonObject>().ToList();
        return Duplicate(all) ?? TooMany(all) ?? (commands.TryReplace(scope, all) ? RestAnswer.Of(List(scope)) : RestErrors.TooManyCommandsToday);
    }

    private static bool IsSame(JsonObject one, JsonObject other) => one.Text("name") == other.Text("name") && CommandBook.TypeOf(one) == CommandBook.TypeOf(other);

    private RestAnswer? Duplicate(List<JsonObject> all)
    {
        var again = all.FindIndex(command => all.Exists(other => other != command && IsSame(other, command)));
        return again < 0 ? null
            : review.Refuse("commands", new FormErrors().Add($"{again}", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique"));
    }

    private static RestAnswer? TooMany(IReadOnlyCollection<JsonObject> all) =>
        Limits.Any(limit => all.Count(command => CommandBook.TypeOf(command) == limit.Type) > limit.Most)
            ? RestAnswer.Error(400, 30032, "Maximum number of application commands reached (100)")
            : null;
}
