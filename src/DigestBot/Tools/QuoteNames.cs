using System.Diagnostics;
using DigestBot.Reading.Quotes;

namespace DigestBot.Tools;

/// <summary>The words for kinds and confidence in JSON.</summary>
internal static class QuoteNames
{
    public static string Of(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => "direct",
        QuoteKind.Mixed => "mixed",
        QuoteKind.Indirect => "indirect",
        _ => throw new UnreachableException(),
    };

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.Certain => "certain",
        Confidence.Likely => "likely",
        Confidence.Unclear => "unclear",
        _ => throw new UnreachableException(),
    };
}
