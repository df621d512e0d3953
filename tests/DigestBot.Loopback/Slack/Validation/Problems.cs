namespace DigestBot.Loopback.Slack.Validation;

/// <summary>What was found wrong with a payload, each with the place it is at.</summary>
internal sealed class Problems
{
    private const int MaxMessages = 20;

    private readonly List<string> messages = [];

    /// <summary>The messages, in the order they were found.</summary>
    public IReadOnlyList<string> Messages => messages;

    /// <summary>Notes what is wrong at a JSON pointer.</summary>
    public void Add(string pointer, string what)
    {
        if (messages.Count < MaxMessages)
        {
            messages.Add($"{what} [json-pointer:{pointer}]");
        }
    }
}
