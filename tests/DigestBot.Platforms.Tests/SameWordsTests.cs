using DigestBot.Platforms.Tests.Console;
using DigestBot.Platforms.Tests.Discord;
using DigestBot.Platforms.Tests.Slack;

namespace DigestBot.Platforms.Tests;

public sealed class SameWordsTests
{
    [Fact]
    public async Task Every_answer_has_the_same_words_on_every_platform()
    {
        var all = await Task.WhenAll(HoldAsync(ConsoleReader.OpenAsync), HoldAsync(DiscordReader.OpenAsync), HoldAsync(SlackReader.OpenAsync));

        var differing = Enumerable.Range(0, Conversation.Lines.Count)
            .Where(at => all.Select(one => one[at].Words).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(at => string.Join('\n', all.Select(one => one[at].Words).Prepend(Conversation.Lines[at])))
            .ToList();
        Assert.True(differing.Count == 0, string.Join("\n\n", differing));
    }

    private static async Task<IReadOnlyList<(string Line, string Words)>> HoldAsync(Func<Task<Reader>> open)
    {
        await using var reader = await open();
        var held = new List<(string, string)>();
        foreach (var line in Conversation.Lines)
        {
            var answer = line.StartsWith('/') ? await reader.SayAsync(line.Replace(Conversation.Feed, reader.Feed, StringComparison.Ordinal)) : await reader.PressAsync(line);
            held.Add((line, answer.Words));
        }

        return held;
    }
}
