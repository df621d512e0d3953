using DigestBot.Fetching;
using DigestBot.Fetching.Addresses;

namespace DigestBot.Settings;

/// <summary>Says what is wrong with how the web is met. What a header holds is never repeated.</summary>
internal static class FetchCheck
{
    /// <summary>One line for each wrong setting; none when all are right.</summary>
    public static IEnumerable<string> Problems(FetchOptions options)
    {
        if (!IsContact(options.Contact))
        {
            yield return $"DigestBot:Fetch:Contact: \"{OneLine.Bare(options.Contact)}\" is not a mail address or a web address. Give one, or leave it empty.";
        }

        foreach (var entry in options.Allow.Where(entry => AllowEntry.TryRead(entry) is null))
        {
            yield return $"DigestBot:Fetch:Allow: \"{OneLine.Bare(entry)}\" is not a host or a range. Give \"intranet.example\", \"*.intranet.example\", \"10.0.0.8\" or \"10.0.0.0/8\", with \":port\" if only one is meant.";
        }

        foreach (var (index, header) in options.Headers.Index().Where(item => HeaderRule.TryRead(item.Item) is null))
        {
            yield return $"DigestBot:Fetch:Headers:{index}: it is not of the form \"ADDRESS NAME: VALUE\". Give one such as \"https://feeds.example/private Authorization: Bearer ${{TOKEN}}\".";
        }
    }

    // It goes into a comment of User-Agent, where parentheses and backslashes would end it.
    private static bool IsContact(string contact) =>
        contact.Length == 0
        || (contact.All(letter => letter is > ' ' and <= '~' and not ('(' or ')' or '\\' or '"'))
            && (contact.Contains('@', StringComparison.Ordinal) || Uri.TryCreate(contact, UriKind.Absolute, out _)));
}
