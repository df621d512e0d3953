namespace DigestBot.Settings;

/// <summary>A text that is used but never shown.</summary>
internal sealed class Secret(string value)
{
    /// <summary>The text itself, for the one place that sends it.</summary>
    public string Reveal() => value;

    public override string ToString() => "(secret)";
}
