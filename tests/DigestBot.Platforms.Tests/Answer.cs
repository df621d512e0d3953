namespace DigestBot.Platforms.Tests;

/// <summary>What a person is answered, the platform's markup taken away.</summary>
/// <param name="Words">The text in one line; web addresses and what leads on are left out.</param>
/// <param name="Steps">What can be done next, by label, and what does it there: a command, or a button's own value.</param>
internal sealed record Answer(string Words, IReadOnlyDictionary<string, string> Steps);
