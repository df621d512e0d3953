using DigestBot.Core.Articles;
using DigestBot.Core.Wording;

namespace DigestBot.Intake.Files;

/// <summary>Counts what became of files. Immutable.</summary>
internal sealed record IntakeTally(int Added, int Revised, int Known, int Skipped)
{
    public static IntakeTally None { get; } = new(0, 0, 0, 0);

    /// <summary>The number of articles that could be read.</summary>
    public int Read => Added + Revised + Known;

    public IntakeTally With(IntakeStep step) => step switch
    {
        IntakeStep.Taken { Outcome: AddOutcome.Added } => this with { Added = Added + 1 },
        IntakeStep.Taken { Outcome: AddOutcome.Revised } => this with { Revised = Revised + 1 },
        IntakeStep.Taken => this with { Known = Known + 1 },
        _ => this with { Skipped = Skipped + 1 },
    };

    /// <summary>One line for people.</summary>
    public override string ToString() =>
        $"{DigestText.Counted(Read, "article", "articles")} read: {Added} added, {Revised} revised, {Known} known already, {Skipped} skipped";
}
