using System.Threading.Channels;
using DigestBot.Core.Sources;
using DigestBot.Storage;

namespace DigestBot.Intake.Sources;

/// <summary>Hands due sources from the clock to the workers. It holds few: a source that is claimed must not wait for long.</summary>
internal sealed class SourceQueue(SourceStore sources, TimeProvider time)
{
    private const int Size = 8;

    private readonly Channel<Source> queue = Channel.CreateBounded<Source>(new BoundedChannelOptions(Size) { SingleWriter = true });

    /// <summary>The sources to check, each claimed; ends by cancellation.</summary>
    public IAsyncEnumerable<Source> TakeAsync(CancellationToken cancellationToken) => queue.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Claims what is due and hands it over, until nothing is due any more. Not for two callers at once.</summary>
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        await foreach (var source in DueAsync(cancellationToken))
        {
            await queue.Writer.WriteAsync(source, cancellationToken);
        }
    }

    /// <summary>Claims what is due, a few at a time, until nothing is.</summary>
    public async IAsyncEnumerable<Source> DueAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = time.GetUtcNow();
            var due = await sources.ClaimDueAsync(now, now + SourceRefresher.ClaimFor, Size, cancellationToken);
            if (due.Count == 0)
            {
                yield break;
            }

            foreach (var source in due)
            {
                yield return source;
            }
        }
    }
}
