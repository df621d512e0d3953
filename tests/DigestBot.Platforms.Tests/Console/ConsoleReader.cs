using System.IO.Pipelines;
using System.Text;
using System.Text.RegularExpressions;

namespace DigestBot.Platforms.Tests.Console;

/// <summary>Types lines into the program's input and reads its output. What stands for a button there is the command behind it.</summary>
internal sealed partial class ConsoleReader : Reader
{
    private readonly Pipe input = new();
    private readonly HeardText output = new();
    private Answer last = new("", new Dictionary<string, string>(StringComparer.Ordinal));
    private int asked;

    public override string Name => "console";

    public static async Task<Reader> OpenAsync()
    {
        var reader = new ConsoleReader();
        await reader.StartAsync(reader.input.Reader.AsStream(), reader.output);
        await reader.SayAsync("/help");
        return reader;
    }

    // Commands are answered in order, so behind the answer is the one to a command that there is not.
    public override async Task<Answer> SayAsync(string command)
    {
        var mark = $"no-command-{++asked}";
        await input.Writer.WriteAsync(Encoding.UTF8.GetBytes($"{command}\n/{mark}\n"), Cancel);
        return last = Read(await output.UntilAsync($"There is no command /{mark}.", Cancel));
    }

    public override Task<Answer> PressAsync(string label) => SayAsync(last.Steps[label]);

    public override Task<Answer> ShareAsync(string command) => SayAsync($"/share {command}");

    public override async ValueTask DisposeAsync()
    {
        await input.Writer.CompleteAsync();
        await base.DisposeAsync();
    }

    private static Answer Read(string text)
    {
        var steps = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (Button().Match(line) is { Success: true } button)
            {
                steps.TryAdd(button.Groups["label"].Value, button.Groups["command"].Value);
            }
            else if (Actions().Match(line) is { Success: true } actions)
            {
                steps.TryAdd("Context", actions.Groups["command"].Value);
                steps.TryAdd("Cite", actions.Groups["command"].Value.Replace(" context ", " cite ", StringComparison.Ordinal));
            }
            else if (Page().Match(line) is { Success: true } page)
            {
                lines.Add(page.Groups["position"].Value);
                steps["›"] = page.Groups["command"].Value;
            }
            else
            {
                lines.Add(line);
            }
        }

        return new Answer(Plain.Of(lines), steps);
    }

    // "[Follow] /speaker follow Mara Lind"
    [GeneratedRegex(@"^\s*\[(?<label>[^\]]+)\] (?<command>/.+?)\s*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Button();

    // " /whosaid context 12@ferry (also: wordings, cite)"
    [GeneratedRegex(@"^ (?<command>/\S+ .+) \(also: .*\)\s*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Actions();

    // "Page 1 of 5 · next: /whosaid ferry page 2"
    [GeneratedRegex(@"^(?<position>Page \d+ of \d+) · next: (?<command>/.+?)\s*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Page();
}
