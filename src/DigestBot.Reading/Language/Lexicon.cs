using System.Collections.Frozen;
using System.Diagnostics;
using System.Text;

namespace DigestBot.Reading.Language;

/// <summary>The words with a part to play in finding sentences, names and quotes. Read once from Tables/; immutable.</summary>
internal sealed class Lexicon
{
    private const int LongestWord = 24;

    private readonly FrozenDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> words;

    private Lexicon(Dictionary<string, (WordClasses Classes, Cue? Cue)> entries)
    {
        words = entries
            .ToFrozenDictionary(entry => entry.Key, entry => new Word(entry.Key, entry.Value.Classes, entry.Value.Cue), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Lexicon English { get; } = Load();

    /// <summary>Finds a word whatever its case; <see cref="Word.Unknown"/> for words of no special use.</summary>
    public Word Find(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestWord)
        {
            return Word.Unknown;
        }

        Span<char> lower = stackalloc char[LongestWord];
        for (var i = 0; i < text.Length; i++)
        {
            lower[i] = text[i] == '’' ? '\'' : char.ToLowerInvariant(text[i]);
        }

        return words.TryGetValue(lower[..text.Length], out var word) ? word
            : char.IsLower(text[0]) && PersonNoun.Is(text) ? Word.Person
            : HasMarks(text) ? FindPlain(text)
            : Word.Unknown;
    }

    private static bool HasMarks(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('\0', '\u007f') >= 0 && !text.Contains('’');

    // "María", "Søren": a name stands in the table without its marks.
    private Word FindPlain(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!Letters.AppendFolded(plain, c))
            {
                return Word.Unknown;
            }
        }

        return words.TryGetValue(plain.ToString(), out var word) && word.Is(WordClasses.GivenName) ? word : Word.Unknown;
    }

    private static Lexicon Load()
    {
        var entries = new Dictionary<string, (WordClasses Classes, Cue? Cue)>(StringComparer.Ordinal);
        foreach (var table in (ReadOnlySpan<string>)["words", "given-names"])
        {
            ReadClasses(table, entries);
        }

        ReadCues(entries);
        return new Lexicon(entries);
    }

    private static void ReadClasses(string table, Dictionary<string, (WordClasses Classes, Cue? Cue)> entries)
    {
        var current = WordClasses.None;
        foreach (var line in TableReader.Lines(table))
        {
            if (line[0] == '[')
            {
                current = ClassNamed(line.Trim('[', ']'));
                continue;
            }

            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var key = word.Replace('’', '\'');
                var known = entries.GetValueOrDefault(key);
                entries[key] = (known.Classes | current, known.Cue);
            }
        }
    }

    private static WordClasses ClassNamed(string name) => name switch
    {
        "org" => WordClasses.Organisation,
        "male" => WordClasses.MaleWord,
        "female" => WordClasses.FemaleWord,
        _ => Enum.Parse<WordClasses>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
    };

    private static void ReadCues(Dictionary<string, (WordClasses Classes, Cue? Cue)> entries)
    {
        foreach (var line in TableReader.Lines("cues"))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var kind = Enum.Parse<CueKind>(fields[1], ignoreCase: true);
            var forms = fields.Length > 2 ? fields[2..] : EnglishVerb.RegularForms(fields[0]);
            Debug.Assert(forms.Length == 4, "A cue has a third person, a past, a participle and a gerund.");
            Add(fields[0], CueForm.Base);
            Add(forms[0], CueForm.Third);
            Add(forms[2], CueForm.Participle);
            Add(forms[1], CueForm.Past);
            Add(forms[3], CueForm.Gerund);

            void Add(string form, CueForm of)
            {
                var known = entries.GetValueOrDefault(form);
                if (known.Cue is null || known.Cue.Kind > kind || known.Cue.Lemma == fields[0])
                {
                    entries[form] = (known.Classes, new Cue(fields[0], kind, of));
                }
            }
        }
    }
}
