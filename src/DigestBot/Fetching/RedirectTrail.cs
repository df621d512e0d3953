using System.Net;
using System.Text;
using DigestBot.Fetching.Answers;

namespace DigestBot.Fetching;

/// <summary>Follows redirects from an address, and keeps account of where they lead for good.</summary>
internal sealed class RedirectTrail
{
    private const int MaxRedirects = 10;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private bool isPermanent = true;

    public RedirectTrail(Uri start)
    {
        Current = WithoutFragment(start);
        seen.Add(Current.AbsoluteUri);
    }

    /// <summary>Where the trail has come to.</summary>
    public Uri Current { get; private set; }

    /// <summary>Where the permanent redirects from the start lead; null when the first was none.</summary>
    public Uri? MovedTo { get; private set; }

    /// <summary>Whether the trail has left the scheme, host and port that it began at, even if it has come back.</summary>
    public bool HasLeftHome { get; private set; }

    public static bool IsRedirect(HttpResponseMessage response) => response.StatusCode is
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    /// <summary>Goes to where a redirect leads; gives what is wrong with it when it leads nowhere, else null.</summary>
    public FetchOutcome.Failed? Follow(HttpResponseMessage redirect)
    {
        if (Location(redirect) is not { } text)
        {
            return Bad("the server redirects without saying where", redirect);
        }

        if (!Uri.TryCreate(Current, text, out var target))
        {
            return Bad("the server redirects to what is no address", redirect);
        }

        if (seen.Count > MaxRedirects)
        {
            return Bad($"the server redirects more than {MaxRedirects} times", redirect);
        }

        return GoTo(WithoutFragment(target), redirect) ? null : Bad("the server redirects in a circle", redirect);
    }

    private bool GoTo(Uri target, HttpResponseMessage redirect)
    {
        isPermanent &= redirect.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
        MovedTo = isPermanent ? target : MovedTo;
        HasLeftHome |= Origin(target) != Origin(Current);
        Current = target;
        return seen.Add(target.AbsoluteUri);
    }

    // Headers are read as Latin-1; many servers send the address in UTF-8 without escaping it.
    private static string? Location(HttpResponseMessage redirect)
    {
        var raw = CacheHeaders.Raw(redirect.Headers, "Location");
        if (raw is null || Ascii.IsValid(raw))
        {
            return raw;
        }

        var bytes = Encoding.Latin1.GetBytes(raw);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : raw;
    }

    private static FetchOutcome.Failed Bad(string words, HttpResponseMessage redirect) =>
        new(FetchProblem.BadRedirect, $"{words} ({StatusText.Of(redirect.StatusCode)})");

    private static string Origin(Uri address) => address.GetComponents(UriComponents.SchemeAndServer | UriComponents.StrongPort, UriFormat.UriEscaped);

    private static Uri WithoutFragment(Uri address) =>
        address.IsAbsoluteUri && address.Fragment.Length > 0 ? new UriBuilder(address) { Fragment = "" }.Uri : address;
}
