using DigestBot.Reading.Articles;

namespace DigestBot.Intake.Files;

/// <summary>Reads one file as an article, never more of it than the limit.</summary>
internal sealed class ArticleFileReader(ArticleReader reader, ReadingLimits limits)
{
    /// <summary>Reads a file; what stands in the way of that is a refusal too.</summary>
    public ReadOutcome Read(string path)
    {
        if (Directory.Exists(path))
        {
            return new ReadOutcome.Refused("it is a folder; \"digestbot ingest\" reads folders");
        }

        if (!File.Exists(path))
        {
            return new ReadOutcome.Refused("there is no such file");
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return Read(file, file.CanSeek ? file.Length : 0, ArticleEndings.FormatOf(path));
        }
        catch (UnauthorizedAccessException)
        {
            return new ReadOutcome.Refused("it may not be read by this user");
        }
        catch (IOException broken)
        {
            return new ReadOutcome.Refused(OneLine.Of(broken.Message).TrimEnd('.'));
        }
    }

    /// <summary>Reads a stream to its end or to the limit.</summary>
    public ReadOutcome Read(Stream stream, long expectedBytes, ArticleFormat format)
    {
        // One byte more than allowed is enough for the reader to refuse it.
        var buffer = new byte[Math.Clamp(expectedBytes, 0, limits.MaxBytes) + 1];
        var count = 0;
        int read;
        while ((read = stream.Read(buffer, count, buffer.Length - count)) > 0)
        {
            count += read;
            if (count == buffer.Length && count <= limits.MaxBytes)
            {
                Array.Resize(ref buffer, (int)Math.Min(Math.Max(2L * count, 65536), limits.MaxBytes + 1L));
            }
        }

        return reader.Read(buffer.AsSpan(0, count), format);
    }
}
