using DigestBot.Core.Sources;
using DigestBot.Fetching;

namespace DigestBot.Intake.Sources;

/// <summary>What a failed fetch means for a source.</summary>
internal static class SourceProblems
{
    public static SourceProblem Of(FetchProblem problem) => problem switch
    {
        FetchProblem.Insecure => SourceProblem.Insecure,
        FetchProblem.TooLarge => SourceProblem.TooLarge,
        FetchProblem.NotFound => SourceProblem.NotFound,
        FetchProblem.Refused => SourceProblem.Refused,
        FetchProblem.TooManyRequests => SourceProblem.TooManyRequests,
        FetchProblem.ServerError => SourceProblem.ServerError,
        _ => SourceProblem.Unreachable,
    };
}
