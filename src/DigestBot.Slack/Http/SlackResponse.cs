using System.Text;

namespace DigestBot.Slack.Http;

/// <summary>What is answered to a request.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentType">Of the body.</param>
/// <param name="Body">May be empty.</param>
public sealed record SlackResponse(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    internal static SlackResponse Taken { get; } = new(200, "text/plain; charset=utf-8", default);

    internal static SlackResponse Of(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));
}
