namespace DigestBot.Reading.Summaries;

/// <summary>Does a feature, an index into <see cref="SentenceFeatures.Names"/>, exceed the bound?</summary>
internal readonly record struct TreeQuestion(int Feature, float Bound);
