namespace DigestBot.Reading.Articles.Layout;

/// <summary>Reads the web addresses that articles carry.</summary>
internal static class Addresses
{
    private const int LongestAddress = 2048;

    /// <summary>An absolute http or https address, completed from <paramref name="page"/> where relative; null for anything else.</summary>
    public static Uri? TryRead(string? value, Uri? page = null)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > LongestAddress)
        {
            return null;
        }

        var isRead = page is null ? Uri.TryCreate(value.Trim(), UriKind.Absolute, out var address) : Uri.TryCreate(page, value.Trim(), out address);
        return isRead && address is { Scheme: "http" or "https" } ? address : null;
    }
}
