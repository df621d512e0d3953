using System.Text.Json;
using DigestBot.Intake;
using DigestBot.Reading.Articles;

namespace DigestBot.Tools;

/// <summary>Reads a batch of articles, one JSON object a line, and answers each with a line, in order.</summary>
internal sealed class JsonLinesReader(ArticleReader reader, ReadingLimits limits)
{
    // A letter may be written as six ("\u00e9").
    private readonly int maxLineBytes = (int)Math.Min(6L * limits.MaxBytes, Array.MaxLength);

    /// <summary>
    /// Ends where the input does. Each answer is written out before the next line is waited for, so that whoever sends one article
    /// after the other gets each answer.
    /// </summary>
    public async Task RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var answers = OrderedWork.RunAsync(new ByteLines(input, maxLineBytes).Read(), Answer, cancellationToken);
        await foreach (var answer in answers)
        {
            if (answer.Length > 0)
            {
                await output.WriteAsync(answer, cancellationToken);
                await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
                await output.FlushAsync(cancellationToken);
            }
        }
    }

    /// <summary>The answer to one line; empty for a blank line. Never throws for what is in it.</summary>
    public byte[] Answer(byte[]? line)
    {
        if (line is null)
        {
            return ArticleJson.WriteError(null, $"the line is longer than {maxLineBytes} bytes; give one article a line");
        }

        if (line.AsSpan().IndexOfAnyExcept(" \t\r"u8) < 0)
        {
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            return Answer(json.RootElement);
        }
        catch (JsonException broken)
        {
            return ArticleJson.WriteError(null, $"the line is not JSON: {OneLine.Bare(broken.Message)}");
        }
    }

    private byte[] Answer(JsonElement root)
    {
        string? id = null;
        try
        {
            var article = ArticleInput.Of(root, value => id = value);
            return reader.Read(article.Text, article.Format, article.Url, article.Title) switch
            {
                ReadOutcome.Read read => ArticleJson.WriteLine(article.Id, read.Article),
                ReadOutcome.Refused refused => ArticleJson.WriteError(id, refused.Reason),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (FormatException wrong)
        {
            return ArticleJson.WriteError(id, wrong.Message);
        }
    }
}
