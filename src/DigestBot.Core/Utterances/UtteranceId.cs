using System.Globalization;

namespace DigestBot.Core.Utterances;

/// <summary>Names something that was said once and stands in several articles.</summary>
public readonly record struct UtteranceId(long Value)
{
    /// <summary>The number itself.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
