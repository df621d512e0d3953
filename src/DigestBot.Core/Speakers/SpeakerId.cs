using System.Globalization;

namespace DigestBot.Core.Speakers;

/// <summary>Names somebody who is quoted, whatever they are called.</summary>
public readonly record struct SpeakerId(long Value)
{
    /// <summary>The number itself.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
