using System.Net;
using System.Text;

namespace DigestBot.Fetching.Answers;

/// <summary>Names a status for people: "404 Not Found". The server's own words are not used.</summary>
internal static class StatusText
{
    public static string Of(HttpStatusCode status)
    {
        var text = new StringBuilder($"{(int)status}");
        if (Enum.IsDefined(status))
        {
            foreach (var letter in status.ToString())
            {
                text.Append(char.IsUpper(letter) ? " " : "").Append(letter);
            }
        }

        return text.ToString();
    }
}
