using DigestBot.Core.Commands;
using DigestBot.Core.Questions;

namespace DigestBot.Commands;

/// <summary>What is asked about a speaker: "Mara Lind", "Mara Lind timeline", "Mara Lind about the ferry everywhere page 2".</summary>
internal sealed record SpeakerRequest(string Name, string? About, bool IsTimeline, bool IsEverywhere, int Page)
{
    private const string Timeline = "timeline";
    private const string BeforeTopic = " about ";

    /// <summary>The same request for this speaker, as a command.</summary>
    public string CommandFor(string speaker, bool isEverywhere)
    {
        var what = About is null ? IsTimeline ? $" {Timeline}" : "" : $"{BeforeTopic}{About}";
        return $"/speaker {speaker}{what}{(isEverywhere ? $" {AskedScope.Everywhere}" : "")}";
    }

    public static SpeakerRequest Read(CommandRequest request)
    {
        var (text, page) = PagedText.Split(request.Text);
        (text, var isEverywhere) = AskedScope.Split(text);
        isEverywhere = request.Options.TryGetValue("in", out var scope) ? AskedScope.IsEverywhere(scope) : isEverywhere;
        var isTimeline = text.EndsWith($" {Timeline}", StringComparison.OrdinalIgnoreCase);
        text = isTimeline ? text[..^Timeline.Length].TrimEnd() : text;
        var at = text.IndexOf(BeforeTopic, StringComparison.OrdinalIgnoreCase);
        var about = request.Options.GetValueOrDefault("about") ?? (at < 0 ? null : text[(at + BeforeTopic.Length)..].Trim());
        var name = request.Options.GetValueOrDefault("name") ?? (at < 0 ? text : text[..at].Trim());
        return new SpeakerRequest(name.Trim('"', ' '), string.IsNullOrWhiteSpace(about) ? null : about, isTimeline, isEverywhere, page);
    }
}
