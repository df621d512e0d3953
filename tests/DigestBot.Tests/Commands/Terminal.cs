using DigestBot.Core.Commands;
using DigestBot.Platforms.Terminal;
using DigestBot.Tests.Platforms.Terminal;

namespace DigestBot.Tests.Commands;

/// <summary>Shows a reply as a person without colours sees it.</summary>
internal static class Terminal
{
    public static string Plain(CommandReply reply) => Drawn.Plain(new ConsoleFormatter(TimeZoneInfo.Utc).Reply(reply));
}
