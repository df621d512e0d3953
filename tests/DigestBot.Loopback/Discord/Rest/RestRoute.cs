using DigestBot.Loopback.Discord.Limits;

namespace DigestBot.Loopback.Discord.Rest;

/// <summary>A path with a method, and who answers it. Names in braces stand for any piece.</summary>
internal sealed record RestRoute(string Method, string Template, Func<RestCall, RestAnswer> Answer)
{
    private readonly string[] pieces = Template.Split('/');

    /// <summary>The limit of the route; null for none.</summary>
    public RateLimit? Limit { get; init; }

    /// <summary>Whether it needs no Authorization header, since its path tells who asks; such routes know no global limit.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The values of the pieces in braces; null where the path is another one.</summary>
    public IReadOnlyDictionary<string, string>? TryMatch(string[] path)
    {
        if (path.Length != pieces.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (piece, given) in pieces.Zip(path))
        {
            if (piece is ['{', .. var name, '}'])
            {
                values[name] = given;
            }
            else if (piece != given)
            {
                return null;
            }
        }

        return values.Values.Contains("", StringComparer.Ordinal) ? null : values;
    }
}
