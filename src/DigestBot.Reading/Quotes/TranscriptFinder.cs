using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Names;

namespace DigestBot.Reading.Quotes;

/// <summary>
/// Finds the answers of an interview that is printed as questions and answers: paragraphs that begin with "Q:" and "A:", or with
/// the speakers' names and a colon.
/// </summary>
internal sealed class TranscriptFinder(AnalysedText article, NameBook names)
{
    private const int LongestLabel = 6;
    private const int FewestWords = 2;

    private readonly List<Token> tokens = article.Tokens;
    private readonly Dictionary<string, KnownName?> labels = new(StringComparer.Ordinal);

    /// <summary>The answers in order; empty for an article that is no transcript.</summary>
    public List<Turn> Find()
    {
        var turns = new List<Turn>();
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            if ((i == 0 || article.Sentences[i].Paragraph != article.Sentences[i - 1].Paragraph) && TurnAt(i) is { } turn)
            {
                turns.Add(turn);
            }
        }

        var isInterview = turns.Exists(turn => turn.Label is "Q") && turns.Exists(turn => turn.Label is "A");
        return [.. turns.Where((turn, index) => turn.Speaker is not null && (turn.Label is "A" ? isInterview : IsTurn(index, turns)))];
    }

    private Turn? TurnAt(int sentence)
    {
        var first = article.Sentences[sentence].First;
        var colon = EndOfLabel(first, article.Sentences[sentence].Limit);
        var last = article.EndOfParagraph(sentence) - 1;
        if (colon <= first || last - colon < FewestWords || tokens[colon + 1].Kind == TokenKind.Mark)
        {
            return null;
        }

        var label = article.Slice(first, colon - 1);
        return new Turn(label, colon, last, label is "A" ? Answerer() : Named(first, colon));
    }

    // One name in a line with a colon may be a headline: a line of speech follows a question, or stands beside another such line.
    private bool IsTurn(int index, List<Turn> turns)
    {
        var turn = turns[index];
        var paragraph = ParagraphOf(turn.Colon);
        return article.Text[tokens[turn.Last].End - 1] is '.' or '!' or '?' or '…' or '”' or '"' or ')'
            && (IsIn(index - 1, paragraph - 1) || IsIn(index + 1, paragraph + 1) || FollowsQuestion(turn.Colon));

        bool IsIn(int other, int wanted) => other >= 0 && other < turns.Count && ParagraphOf(turns[other].Colon) == wanted;
    }

    private bool FollowsQuestion(int colon)
    {
        var sentence = article.SentenceOf[colon];
        while (sentence > 0 && article.Sentences[sentence].Paragraph == ParagraphOf(colon))
        {
            sentence--;
        }

        return ParagraphOf(article.Sentences[sentence].First) != ParagraphOf(colon) && article.Is(article.Sentences[sentence].Limit - 1, '?');
    }

    private int ParagraphOf(int token) => article.Sentences[article.SentenceOf[token]].Paragraph;

    // The person named first and in full is the one who is asked.
    private KnownName? Answerer() => names.Names.FirstOrDefault(name => name is { IsOrganisation: false, IsSingleWord: false, IsPlace: false });

    // The label is one name, its titles included: "SEN. HARLAN COYLE", "Sorel". In capitals it is the name that the text gives in small letters.
    private KnownName? Named(int first, int colon)
    {
        if (IsAsker(first) || names.TitledAt(first) is not { Name: { } name } mention || mention.Last != colon - 1)
        {
            return null;
        }

        var label = article.Slice(mention.First, mention.Last);
        if (!labels.TryGetValue(label, out var speaker))
        {
            speaker = names.Names.FirstOrDefault(known => known is { IsOrganisation: false, IsSingleWord: false, IsPlace: false } && IsCalled(known, label))
                ?? (name is { IsOrganisation: false, IsPlace: false } ? name : null);
            labels[label] = speaker;
        }

        return speaker;
    }

    private static bool IsCalled(KnownName known, string label) =>
        string.Equals(known.Full, label, StringComparison.OrdinalIgnoreCase) || string.Equals(known.Surname, label, StringComparison.OrdinalIgnoreCase)
        || string.Equals(known.GivenName, label, StringComparison.OrdinalIgnoreCase);

    private bool IsAsker(int at) => article.TextOf(at).ToString().ToUpperInvariant() is "Q" or "INTERVIEWER" or "MODERATOR" or "HOST" or "REPORTER" or "QUESTION" or "JOURNALIST" or "PRESENTER";

    private int EndOfLabel(int first, int limit)
    {
        for (var at = first; at < Math.Min(limit, first + LongestLabel); at++)
        {
            if (article.Is(at, ':'))
            {
                return at;
            }

            if (!tokens[at].IsWord || !(tokens[at].IsCapital || tokens[at].Is(WordClasses.NameParticle)))
            {
                return -1;
            }
        }

        return -1;
    }
}
