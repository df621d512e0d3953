using DigestBot.Core.Articles;

namespace DigestBot.Intake.Files;

/// <summary>What became of one file.</summary>
internal abstract record IntakeStep(ArticleFile File)
{
    /// <summary>It was read and offered to the store.</summary>
    public sealed record Taken(ArticleFile File, AddOutcome Outcome) : IntakeStep(File);

    /// <summary>It holds no article; <paramref name="Reason"/> is a clause.</summary>
    public sealed record Skipped(ArticleFile File, string Reason) : IntakeStep(File);
}
