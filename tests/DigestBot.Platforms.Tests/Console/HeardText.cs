using System.Text;

namespace DigestBot.Platforms.Tests.Console;

/// <summary>Keeps what is written, and tells who waits for more. Safe to share between threads.</summary>
internal sealed class HeardText : TextWriter
{
    private readonly Lock gate = new();
    private readonly StringBuilder heard = new();
    private TaskCompletionSource more = NewSource();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        TaskCompletionSource told;
        lock (gate)
        {
            heard.Append(value);
            (told, more) = (more, NewSource());
        }

        told.SetResult();
    }

    /// <summary>All that was written before a line that holds the mark; it is forgotten then, with the mark's own line.</summary>
    public async Task<string> UntilAsync(string mark, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task change;
            lock (gate)
            {
                if (TryTake(mark) is { } before)
                {
                    return before;
                }

                change = more.Task;
            }

            await change.WaitAsync(cancellationToken);
        }
    }

    private string? TryTake(string mark)
    {
        var text = heard.ToString();
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        var end = at < 0 ? -1 : text.IndexOf('\n', at);
        if (end < 0)
        {
            return null;
        }

        heard.Remove(0, end + 1);
        return text[..(text.LastIndexOf('\n', at) + 1)];
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
