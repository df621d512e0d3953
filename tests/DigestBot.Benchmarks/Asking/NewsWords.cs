using System.Text;

namespace DigestBot.Benchmarks.Asking;

/// <summary>Made-up words that occur as often as words of news do: a few everywhere, most of them hardly ever.</summary>
internal sealed class NewsWords
{
    private const int Count = 60_000;

    private static readonly string[] Common =
        ("the of to and a in that we is it for on this be will with not are have as they was by but at from our their has an i there who more been all he would if can were must what "
        + "no or his one do when about so you these new which than people year").Split(' ');

    private static readonly string[] Onsets = "b br c ch d dr f fl g gr h j k l m n p pr r s st t tr v w".Split(' ');
    private static readonly string[] Ends = "a al an ar e en er es i in ol on or ul un and ent ist ome ane".Split(' ');

    private readonly string[] words = new string[Count];
    private readonly Zipf frequency = new(Count);

    public NewsWords()
    {
        Common.CopyTo(words, 0);
        var random = new Random(7);
        for (var i = Common.Length; i < Count; i++)
        {
            words[i] = Word(random);
        }
    }

    /// <summary>A word of running text.</summary>
    public string Next(Random random) => Inflected(words[frequency.Next(random)], random);

    /// <summary>A word that tells a topic, the more frequent ones more often.</summary>
    public string NextTopic(Random random)
    {
        int rank;
        do
        {
            rank = frequency.Next(random);
        }
        while (rank < Common.Length);
        return words[rank];
    }

    /// <summary>One of the words that tell a topic and are met most.</summary>
    public string NextFrequent(Random random) => words[Common.Length + random.Next(40)];

    /// <summary>Whether the word stands in all texts.</summary>
    public static bool IsCommon(string word) => Array.IndexOf(Common, word) >= 0;

    /// <summary>A sentence of so many words.</summary>
    public string Sentence(Random random, int length)
    {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(Next(random));
        }

        return text.ToString();
    }

    /// <summary>A word as names are made of, with a capital.</summary>
    public static string Name(Random random)
    {
        var word = Word(random);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static string Word(Random random)
    {
        var word = new StringBuilder();
        for (var syllables = random.Next(2, 4); syllables > 0; syllables--)
        {
            word.Append(Onsets[random.Next(Onsets.Length)]).Append(Ends[random.Next(Ends.Length)]);
        }

        return word.ToString();
    }

    private static string Inflected(string word, Random random) => IsCommon(word) ? word : random.Next(100) switch
    {
        < 15 => word + "s",
        < 20 => word + "ed",
        < 25 => word + "ing",
        _ => word,
    };
}
