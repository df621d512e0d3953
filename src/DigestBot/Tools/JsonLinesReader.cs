using System.Text.Json;
using DigestBot.Intake;

namespace DigestBot.Tools;

/// <summary>
/// Reads a batch, one JSON object with an "id" a line, and answers each with a line, in order. <paramref name="answer"/> is given the id
/// and the whole object, works on several threads at once, and may throw <see cref="FormatException"/> with a clause for people.
/// </summary>
internal sealed class JsonLinesReader(int maxLineBytes, string item, Func<string, JsonElement, Task<byte[]>> answer)
{
    /// <summary>A reader whose answers need nothing to wait for.</summary>
    public JsonLinesReader(int maxLineBytes, string item, Func<string, JsonElement, byte[]> answer)
        : this(maxLineBytes, item, (id, root) => Task.FromResult(answer(id, root)))
    {
    }

    /// <summary>
    /// Ends where the input does. Each answer is written out before the next line is waited for, so that whoever sends one object after
    /// the other gets each answer.
    /// </summary>
    public async Task RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var answers = OrderedWork.RunAsync(new ByteLines(input, maxLineBytes).Read(), AnswerAsync, cancellationToken);
        await foreach (var line in answers)
        {
            if (line.Length > 0)
            {
                await output.WriteAsync(line, cancellationToken);
                await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
                await output.FlushAsync(cancellationToken);
            }
        }
    }

    /// <summary>The answer to one line; empty for a blank line. Never throws for what is in it.</summary>
    public async Task<byte[]> AnswerAsync(byte[]? line)
    {
        if (line is null)
        {
            return ErrorLine.Write(null, $"the line is longer than {maxLineBytes} bytes; give one {item} a line");
        }

        if (line.AsSpan().IndexOfAnyExcept(" \t\r"u8) < 0)
        {
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            return await AnswerAsync(json.RootElement);
        }
        catch (JsonException broken)
        {
            return ErrorLine.Write(null, $"the line is not JSON: {OneLine.Bare(broken.Message)}");
        }
    }

    private async Task<byte[]> AnswerAsync(JsonElement root)
    {
        string? id = null;
        try
        {
            id = LineFields.Id(root);
            return await answer(id, root);
        }
        catch (FormatException wrong)
        {
            return ErrorLine.Write(id, wrong.Message);
        }
    }
}
