using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes;

/// <summary>
/// Finds the answers of an interview that is printed as questions and answers: paragraphs that begin with "Q:" and "A:", or with
/// the speakers' names and a colon.
/// </summary>
internal sealed class TranscriptFinder(AnalysedText article, NameBook names)
{
    private const int FewestTurns = 4;
    private const int LongestLabel = 3;

    private readonly List<Token> tokens = article.Tokens;

    /// <summary>The answers in order; empty for an article that is no transcript.</summary>
    public List<Turn> Find()
    {
        var turns = new List<Turn>();
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            if ((i == 0 || article.Sentences[i].Paragraph != article.Sentences[i - 1].Paragraph) && LabelOf(article.Sentences[i]) is { } label)
            {
                var turn = new Turn(label, EndOfLabel(article.Sentences[i]), article.EndOfParagraph(i) - 1, null);
                if (turn.Last > turn.Colon)
                {
                    turns.Add(turn);
                }
            }
        }

        var labels = turns.Select(turn => turn.Label).Distinct(StringComparer.Ordinal).Count();
        return turns.Count < FewestTurns || labels * 2 > turns.Count ? [] : Answers(turns);
    }

    private List<Turn> Answers(List<Turn> turns)
    {
        var answers = new List<Turn>();
        foreach (var turn in turns)
        {
            if (turn.Label is "A" && OnlyPerson() is { } person)
            {
                answers.Add(turn with { Speaker = person });
            }
            else if (turn.Label is not "Q" && Named(turn.Label) is { } named)
            {
                answers.Add(turn with { Speaker = named });
            }
        }

        return answers;
    }

    // The person named first and in full is the one who is asked.
    private KnownName? OnlyPerson() => names.Names.FirstOrDefault(name => !name.IsOrganisation && !name.IsSingleWord);

    private KnownName? Named(string label) => names.Names.FirstOrDefault(name =>
        !name.IsOrganisation && !name.IsSingleWord
        && (string.Equals(name.Surname, label, StringComparison.OrdinalIgnoreCase) || string.Equals(name.Full, label, StringComparison.OrdinalIgnoreCase)
            || string.Equals(name.GivenName, label, StringComparison.OrdinalIgnoreCase)));

    private string? LabelOf(Sentence sentence)
    {
        var colon = EndOfLabel(sentence);
        return colon < 0 || colon == sentence.First || !tokens[sentence.First].IsCapital ? null : article.Slice(sentence.First, colon - 1);
    }

    private int EndOfLabel(Sentence sentence)
    {
        for (var at = sentence.First; at < Math.Min(sentence.Limit, sentence.First + LongestLabel + 1); at++)
        {
            if (article.Is(at, ':'))
            {
                return at;
            }

            if (!tokens[at].IsWord || !tokens[at].IsCapital)
            {
                return -1;
            }
        }

        return -1;
    }
}
