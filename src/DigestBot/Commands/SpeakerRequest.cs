using DigestBot.Core.Commands;

namespace DigestBot.Commands;

/// <summary>What is asked about a speaker: "Mara Lind", "Mara Lind timeline", "Mara Lind about the ferry page 2".</summary>
internal sealed record SpeakerRequest(string Name, string? About, bool IsTimeline, int Page)
{
    private const string Timeline = "timeline";
    private const string BeforeTopic = " about ";

    public static SpeakerRequest Read(CommandRequest request)
    {
        var (text, page) = PagedText.Split(request.Text);
        var isTimeline = text.EndsWith($" {Timeline}", StringComparison.OrdinalIgnoreCase);
        text = isTimeline ? text[..^Timeline.Length].TrimEnd() : text;
        var at = text.IndexOf(BeforeTopic, StringComparison.OrdinalIgnoreCase);
        var about = request.Options.GetValueOrDefault("about") ?? (at < 0 ? null : text[(at + BeforeTopic.Length)..].Trim());
        var name = request.Options.GetValueOrDefault("name") ?? (at < 0 ? text : text[..at].Trim());
        return new SpeakerRequest(name.Trim('"', ' '), string.IsNullOrWhiteSpace(about) ? null : about, isTimeline, page);
    }
}
