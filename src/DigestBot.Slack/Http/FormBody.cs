using System.Net;
using System.Text;

namespace DigestBot.Slack.Http;

/// <summary>Reads a form as Slack sends it. Whatever the bytes are, it throws nothing.</summary>
internal static class FormBody
{
    private const int MaxFields = 100;

    /// <summary>The fields; of those with the same name the first.</summary>
    public static Dictionary<string, string> Read(ReadOnlySpan<byte> body)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in Encoding.UTF8.GetString(body).Split('&', MaxFields))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                fields.TryAdd(WebUtility.UrlDecode(pair[..equals]), WebUtility.UrlDecode(pair[(equals + 1)..]));
            }
        }

        return fields;
    }
}
