namespace DigestBot.Tests;

/// <summary>What a run of the program left behind.</summary>
public sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    /// <summary>Fails unless it ended with this code and one line on standard error.</summary>
    public void FailedInOneLine(int exitCode = 1)
    {
        Assert.Equal(exitCode, ExitCode);
        Assert.StartsWith("digestbot: ", Error);
        Assert.Single(Error.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("   at ", Error);
        Assert.DoesNotContain("Exception", Error);
    }
}
