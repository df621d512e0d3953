namespace DigestBot.Loopback.Discord.Rest;

/// <summary>Finds the route of a request.</summary>
internal sealed class RouteTable(IEnumerable<RestRoute> routes)
{
    private const string Base = "/api/";

    private readonly RestRoute[] routes = [.. routes];

    /// <summary>The call that a request is, or why it is none.</summary>
    public (RestCall? Call, RestAnswer? Refusal) Find(RestRequest request)
    {
        var path = PathOf(request.Path);
        var matches = routes.Select(route => (Route: route, Values: route.TryMatch(path))).Where(match => match.Values is not null).ToList();
        var chosen = matches.Find(match => match.Route.Method == request.Method);
        return chosen.Values is not null ? (new RestCall(request, chosen.Route, chosen.Values), null)
            : (null, matches.Count > 0 ? RestErrors.MethodNotAllowed : RestErrors.NotFound);
    }

    /// <summary>Whether a path names the version that this is.</summary>
    public static bool IsVersioned(string path) => path.StartsWith("/api/v10/", StringComparison.Ordinal);

    private static string[] PathOf(string path)
    {
        var rest = path.StartsWith(Base, StringComparison.Ordinal) ? path[Base.Length..].Split('/') : [];
        return rest is ["v9" or "v10", .. var versioned] ? versioned : rest;
    }
}
