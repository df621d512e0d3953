using System.Reflection;

namespace DigestBot.Fetching;

/// <summary>The name that the bot gives itself, with a way to reach who runs it.</summary>
internal static class UserAgent
{
    /// <summary>"DigestBot/0.1 (+contact)"; without a contact only the first half.</summary>
    public static string Of(string contact)
    {
        var version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(2) ?? "0";
        return contact.Length > 0 ? $"DigestBot/{version} (+{contact})" : $"DigestBot/{version}";
    }
}
