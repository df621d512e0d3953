using DigestBot.Reading.Summaries;

namespace DigestBot.Reading.Tests.Summaries;

public sealed class SummaryRankerTests
{
    [Fact]
    public void The_answers_of_a_tree_read_as_a_binary_number_tell_its_value()
    {
        TreeQuestion[] questions = [new(0, 1), new(1, 1), new(2, 1), new(3, 1)];
        var ranker = new SummaryRanker(100, [new SummaryTree(questions, [.. Enumerable.Range(0, 16).Select(value => (float)value)])]);

        var score = ranker.ScoreOf([2, 1, 2, 0]);

        Assert.Equal(110, score);
    }

    [Fact]
    public void The_table_is_read_and_asks_only_of_known_features()
    {
        var first = new float[SentenceFeatures.Names.Length];
        var late = new float[SentenceFeatures.Names.Length];
        late[(int)SentenceFeature.Before] = 90;
        late[(int)SentenceFeature.WordsBefore] = 2000;
        late[(int)SentenceFeature.WeightRank] = 90;

        Assert.True(SummaryRanker.Trained.ScoreOf(first) > SummaryRanker.Trained.ScoreOf(late));
    }
}
