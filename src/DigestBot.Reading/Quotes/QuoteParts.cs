using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Attributions;
using DigestBot.Reading.Quotes.Marks;
using DigestBot.Reading.Quotes.Names;
using DigestBot.Reading.Quotes.Speakers;

namespace DigestBot.Reading.Quotes;

/// <summary>What is found before anybody's words are put together: spans in marks, names, attributions. One article's; not thread-safe.</summary>
internal sealed class QuoteParts
{
    public QuoteParts(AnalysedText article)
    {
        Spans = new QuoteMarkFinder(article).Find();
        QuoteOf = CoverOf(article, Spans);
        Names = new NameBook(article, new MentionFinder(article).Find());
        new RoleFinder(article, Names).Assign();
        var phrases = new PhraseFinder(article, Names, QuoteOf);
        Sources = new SourceFinder(article, Names, phrases, QuoteOf);
        Attributions = new AttributionFinder(article, Sources, phrases, QuoteOf).Find();
        Sorter = new SpanSorter(article, Names);
        Chooser = new AttributionChooser(article, Spans, Attributions, Sorter);
        Resolver = new SpeakerResolver(article, Names, Sources, QuoteOf);
    }

    public IReadOnlyList<QuotedSpan> Spans { get; }

    /// <summary>For each token the quoted span that covers it, marks included, or -1.</summary>
    public int[] QuoteOf { get; }

    public NameBook Names { get; }

    public SourceFinder Sources { get; }

    public List<Attribution> Attributions { get; }

    public SpanSorter Sorter { get; }

    public AttributionChooser Chooser { get; }

    public SpeakerResolver Resolver { get; }

    private static int[] CoverOf(AnalysedText article, IReadOnlyList<QuotedSpan> spans)
    {
        var cover = new int[article.Tokens.Count];
        Array.Fill(cover, -1);
        for (var i = 0; i < spans.Count; i++)
        {
            cover.AsSpan(spans[i].First, spans[i].Last - spans[i].First + 1).Fill(i);
        }

        return cover;
    }
}
