using Microsoft.Extensions.Logging;

namespace DigestBot.Telemetry;

/// <summary>Writes each log entry as one line, away from standard output, which belongs to the answers.</summary>
internal sealed class LineLoggerProvider(TextWriter writer) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new LineLogger(writer, categoryName[(categoryName.LastIndexOf('.') + 1)..]);

    public void Dispose()
    {
        // The writer is the process's own.
    }
}
