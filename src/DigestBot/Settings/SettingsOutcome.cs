namespace DigestBot.Settings;

/// <summary>What came of reading the settings.</summary>
internal abstract record SettingsOutcome
{
    private SettingsOutcome()
    {
    }

    /// <summary>All of them are right.</summary>
    public sealed record Valid(DigestBotOptions Options) : SettingsOutcome;

    /// <summary>Some are wrong; each problem is one line that names the setting, the cause and the remedy.</summary>
    public sealed record Invalid(IReadOnlyList<string> Problems) : SettingsOutcome;
}
