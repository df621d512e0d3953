namespace DigestBot.Fetching;

/// <summary>The headers that the settings give for some addresses.</summary>
internal sealed class HeaderRules(IReadOnlyList<HeaderRule> rules)
{
    /// <summary>The rules that can be read; <see cref="Settings.FetchCheck"/> has named the others.</summary>
    public static HeaderRules Of(IEnumerable<string> texts) => new([.. texts.Select(HeaderRule.TryRead).OfType<HeaderRule>()]);

    /// <summary>Adds what belongs to the address.</summary>
    public void AddTo(HttpRequestMessage message)
    {
        foreach (var rule in rules.Where(rule => rule.Covers(message.RequestUri!)))
        {
            message.Headers.Remove(rule.Name);
            message.Headers.TryAddWithoutValidation(rule.Name, rule.Value.Reveal());
        }
    }
}
