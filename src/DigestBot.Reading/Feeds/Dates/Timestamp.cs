using System.Globalization;

namespace DigestBot.Reading.Feeds.Dates;

/// <summary>Reads dates that are one number: seconds or milliseconds since 1970, or digits in a row.</summary>
internal static class Timestamp
{
    /// <summary>Null for a date that is more or less than one number.</summary>
    public static DateTimeOffset? TryRead(IReadOnlyList<DateToken> tokens)
    {
        var isFraction = tokens.Count == 3 && tokens[1].IsMark('.') && tokens[2].IsNumber;
        if (!tokens[0].IsNumber || (tokens.Count > 1 && !isFraction))
        {
            return null;
        }

        var digits = tokens[0].Text;
        return digits.Length switch
        {
            9 or 10 => DateTimeOffset.FromUnixTimeSeconds(tokens[0].Value),
            13 => DateTimeOffset.FromUnixTimeMilliseconds(tokens[0].Value),
            12 or 14 when !isFraction => FromDigits(digits.PadRight(14, '0')),
            _ => null,
        };
    }

    private static DateTimeOffset? FromDigits(string digits) =>
        DateTimeOffset.TryParseExact(digits, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
