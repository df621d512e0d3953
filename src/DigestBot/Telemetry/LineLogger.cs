using Microsoft.Extensions.Logging;

namespace DigestBot.Telemetry;

/// <summary>Writes the entries of one category. An exception is told by its type and message.</summary>
internal sealed class LineLogger(TextWriter writer, string category) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var cause = exception is null ? "" : $" {exception.GetType().Name}: {exception.Message}";
        var line = $"digestbot: {Name(logLevel)} ({category}): {OneLine.Of(formatter(state, exception) + cause)}";
        lock (writer)
        {
            writer.WriteLine(line);
        }
    }

    private static string Name(LogLevel level) => level switch
    {
        LogLevel.Critical or LogLevel.Error => "error",
        LogLevel.Warning => "warning",
        LogLevel.Information => "information",
        _ => "debug",
    };
}
