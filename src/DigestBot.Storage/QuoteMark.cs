using System.Globalization;
using DigestBot.Core.Sources;

namespace DigestBot.Storage;

/// <summary>What a quote is found by that is no word of it.</summary>
internal static class QuoteMark
{
    /// <summary>The article's date is not known.</summary>
    public const string Undated = "undated";

    /// <summary>Somebody under this name said it, and that is sure enough.</summary>
    public static string OfSpeaker(long name) => "s" + name.ToString(CultureInfo.InvariantCulture);

    /// <summary>The article was seen there.</summary>
    public static string OfSource(string source) => "x" + source;

    /// <summary>The article was seen there.</summary>
    public static string Of(SourceId source) => OfSource(source.Value);
}
