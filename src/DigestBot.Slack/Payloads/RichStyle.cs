namespace DigestBot.Slack.Payloads;

/// <summary>How a run looks; null is "no", and one that says nothing is left out.</summary>
internal sealed record RichStyle
{
    public static RichStyle InBold { get; } = new() { Bold = true };

    public static RichStyle InItalic { get; } = new() { Italic = true };

    public static RichStyle Struck { get; } = new() { Strike = true };

    public static RichStyle AsCode { get; } = new() { Code = true };

    public bool? Bold { get; init; }

    public bool? Italic { get; init; }

    public bool? Strike { get; init; }

    public bool? Code { get; init; }
}
