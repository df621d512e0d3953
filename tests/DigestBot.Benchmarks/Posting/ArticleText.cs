using System.Text;

namespace DigestBot.Benchmarks.Posting;

/// <summary>Makes articles of about 300 words with four quotes; three in a row are about one event, whose words no other shares.</summary>
internal static class ArticleText
{
    private const int WordsOfStory = 60;

    public static string Of(int number)
    {
        var words = new Words(number / 3);
        var text = new StringBuilder($"Outlet: Paper {number % 7}\n\n{words.Name(0)} {words.Some(number, 4)} in {words.Name(1)}\n\n");
        for (var paragraph = 0; paragraph < 4; paragraph++)
        {
            text.Append($"The {words.Some(number + paragraph, 22)} of {words.Name(1)} on Monday. ")
                .Append($"“The {words.Some(number + paragraph + 9, 14)} was never {words.Some(paragraph, 2)},” said Mara {words.Name(2)}, the mayor. ")
                .Append($"In {words.Name(0)} the {words.Some(number + paragraph + 5, 20)}.\n\n");
        }

        return text.ToString();
    }

    private sealed class Words(int story)
    {
        private readonly string[] words = [.. Enumerable.Range(0, WordsOfStory).Select(word => Made((story * 1000) + word))];

        public string Name(int index) => char.ToUpperInvariant(words[index][0]) + words[index][1..];

        public string Some(int seed, int count)
        {
            var choice = new Random(seed);
            return string.Join(' ', Enumerable.Range(0, count).Select(_ => words[choice.Next(words.Length)]));
        }

        private static string Made(int seed)
        {
            var letters = new Random(seed);
            return string.Concat(Enumerable.Range(0, 3).Select(_ => $"{"bdfgklmnprstv"[letters.Next(13)]}{"aeiou"[letters.Next(5)]}{"lnrst"[letters.Next(5)]}"));
        }
    }
}
