using System.Text;

namespace DigestBot.Benchmarks.Fuzzing;

/// <summary>Makes broken articles of sound ones. The same number always makes the same article.</summary>
internal sealed class Mutator(IReadOnlyList<string> seeds, int seed)
{
    private const int LongestRepeat = 60_000;
    private const string Characters = "“”\"'‘’«»„''—–-…,.;:?!()[]<>&/=#*>_`\n\r\t \0\u200b\ufeff\u00a0\ufffd🙂é中א";

    private static readonly string[] Marks = ["“", "”", "\"", "''", "‘", "’", "«", "»", "„", "'", "\n\n", "\n", ". ", ", ", ": ", "— ", "(", ")", "&quot;", "&#0;", "&nbsp;"];

    private static readonly string[] Tags =
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<a href='x'>", "</a>", "<li>", "<ul>", "</ul>", "<table>", "<tr><td>", "<br><br>", "<h2>", "</h2>", "<blockquote>", "<script>", "</script>",
        "<style>", "<!--", "-->", "<svg>", "<div class=\"related\">", "<p hidden>", "<figure>", "<figcaption>", "<title>", "<textarea>", "<select>", "<template>", "<x a=\"", "<body>", "</body>", "</html>",
        "<script type='application/ld+json'>", "> ", "- ", "# ", "---\n", "```\n", "**", "[a](b)", "|", "1. ", "    ",
    ];

    private static readonly string[] Words =
    [
        " said ", " says ", " told reporters ", " according to ", " he ", " she ", " who ", " the minister ", " Mara Lind ", " Ms. ", " Orrin Water ", "’s ", "Q: ", "A: ", " calling it ", " in a statement ",
        " “", "” ", ",” ", ".” ", " U.S. ", " 7 ", " denied ", " added ", " wrote on X ", " whose ", " and ", " that ", " John ", " Smith ", " Mr. ", " president ",
        " but ", " which ", " if ", " was quoted by ", " as saying ", " quoted ", " asked ", " the 24-year-old ", " one ", " another ", " Sen. ", " Vermont ", " about 140 ", " at least ", " his claim ", " for ",
        " of ", " called ", " on ", " accused ", " urged ", " to ", " would ", " not ", " a ", " spokesman ", " for ", " they ", " it ", " the Union of Staff ", " Det Insp ", " Per ", " May ", " van der Aa ", " & ",
        " -year-old ", " No 10 ", " later, ", " In Ardsund, Norway, ", "? ", ". ", ": ", "; ", ", ", "\n\n", " Lind: ", " INTERVIEWER: ", " known as ", " calling himself ", " the late ",
    ];

    /// <summary>The broken article of that number: a seed, or a slice of one, changed up to six times, one in thirty long; one in four is words of news in no order.</summary>
    public string Make(long number)
    {
        var random = new Random(HashOf(number));
        if (random.Next(4) == 0)
        {
            return Mix(random);
        }

        var text = new StringBuilder(SeedOf(random));
        if (random.Next(10) < 8)
        {
            Cut(text, random);
        }

        for (var changes = random.Next(1, 7); changes > 0 && text.Length > 0; changes--)
        {
            Change(text, random);
        }

        if (random.Next(30) == 0)
        {
            Repeat(text, random);
        }

        return text.ToString();
    }

    private int HashOf(long number)
    {
        // Not HashCode, which differs from run to run.
        var mixed = (ulong)number * 0x9E3779B97F4A7C15 ^ (ulong)seed * 0xC2B2AE3D27D4EB4F;
        return (int)((mixed ^ (mixed >> 29)) & int.MaxValue);
    }

    private static string Mix(Random random) => string.Concat(Enumerable.Range(0, random.Next(3, 60)).Select(_ => Words[random.Next(Words.Length)]));

    private string SeedOf(Random random) => seeds[random.Next(seeds.Count)];

    private static void Cut(StringBuilder text, Random random)
    {
        var length = Math.Min(text.Length, random.Next(40, 500));
        var start = random.Next(text.Length - length + 1);
        text.Remove(start + length, text.Length - start - length).Remove(0, start);
    }

    private void Change(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length);
        switch (random.Next(12))
        {
            case 0:
                text.Remove(at, Math.Min(random.Next(1, 60), text.Length - at));
                break;
            case 1:
                text.Insert(random.Next(text.Length), text.ToString(at, Math.Min(random.Next(1, 120), text.Length - at)));
                break;
            case 2:
                text.Insert(at, Marks[random.Next(Marks.Length)]);
                break;
            case 3:
                text[at] = Characters[random.Next(Characters.Length)];
                break;
            case 4:
                text[at] = (char)random.Next(0x10000);
                break;
            case 5:
                Cross(text, at, random);
                break;
            case 6:
                text.Insert(at, Tags[random.Next(Tags.Length)]);
                break;
            case 7:
                text.Replace(text[at].ToString(), "");
                break;
            case 8:
                text.Replace(text[at], Characters[random.Next(Characters.Length)]);
                break;
            case 9:
                text.Insert(at, Nested(random));
                break;
            case 10:
                text.Insert(at, Words[random.Next(Words.Length)]);
                break;
            default:
                SwapLines(text, random);
                break;
        }
    }

    // The head of one article with the tail of another.
    private void Cross(StringBuilder text, int at, Random random)
    {
        var other = SeedOf(random);
        var from = random.Next(other.Length);
        text.Remove(at, text.Length - at).Append(other, from, Math.Min(random.Next(40, 600), other.Length - from));
    }

    private static string Nested(Random random)
    {
        var piece = random.Next(2) == 0 ? Tags[random.Next(Tags.Length)] : Marks[random.Next(Marks.Length)];
        return string.Concat(Enumerable.Repeat(piece, random.Next(2, random.Next(20) == 0 ? 400 : 12)));
    }

    private static void SwapLines(StringBuilder text, Random random)
    {
        var lines = text.ToString().Split('\n');
        var (a, b) = (random.Next(lines.Length), random.Next(lines.Length));
        (lines[a], lines[b]) = (lines[b], lines[a]);
        text.Clear().AppendJoin('\n', lines);
    }

    private static void Repeat(StringBuilder text, Random random)
    {
        if (text.Length == 0)
        {
            return;
        }

        var at = random.Next(text.Length);
        var piece = text.ToString(at, Math.Min(random.Next(1, 200), text.Length - at));
        text.Insert(at, string.Concat(Enumerable.Repeat(piece, random.Next(2, 2 + (LongestRepeat / 8 / piece.Length)))));
    }
}
