namespace DigestBot.Fetching.Answers;

/// <summary>Finds the charset in a header Content-Type, however badly the rest is written.</summary>
internal static class CharsetName
{
    /// <summary>The name as it stands, without quotation marks; null when there is none.</summary>
    public static string? Of(string? contentType)
    {
        foreach (var parameter in (contentType ?? "").Split(';').Skip(1))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals >= 0 && parameter.AsSpan(0, equals).Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
            {
                var name = parameter[(equals + 1)..].Trim().Trim('"', '\'').Trim();
                return name.Length > 0 ? name : null;
            }
        }

        return null;
    }
}
