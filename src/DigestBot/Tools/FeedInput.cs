using System.Text.Json;

namespace DigestBot.Tools;

/// <summary>One feed of a batch, as it was given.</summary>
internal sealed record FeedInput(byte[] Bytes, string? ContentType, Uri? Address)
{
    /// <summary>Reads <c>{"id", "base64", "contentType"?, "url"?}</c> without the id.</summary>
    public static FeedInput Of(JsonElement root)
    {
        var base64 = LineFields.Text(root, "base64") ?? throw new FormatException("it has no \"base64\"");
        return new FeedInput(Bytes64(base64), LineFields.Text(root, "contentType"), LineFields.Address(root, "url"));
    }

    private static byte[] Bytes64(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException broken)
        {
            throw new FormatException("\"base64\" is no base64", broken);
        }
    }
}
