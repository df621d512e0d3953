namespace DigestBot.Reading.Summaries;

/// <summary>
/// A decision tree that asks the same questions whatever the answers, so that the answers, read as a binary number, tell the value.
/// </summary>
/// <param name="Questions">Which feature exceeds which bound; the first answer is the highest digit.</param>
/// <param name="Values">What each row of answers adds to the score.</param>
internal sealed record SummaryTree(IReadOnlyList<TreeQuestion> Questions, IReadOnlyList<float> Values);
