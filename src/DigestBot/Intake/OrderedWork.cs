using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace DigestBot.Intake;

/// <summary>Works on several items at once and gives the results in the items' order.</summary>
internal static class OrderedWork
{
    /// <summary>
    /// Takes no more items than it can work on, so an endless source is no burden. A result is given as soon as it and all before it
    /// are there, without waiting for the next item.
    /// </summary>
    public static IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, CancellationToken cancellationToken) =>
        RunAsync(items, item => Task.FromResult(work(item)), cancellationToken);

    /// <summary>The same for work that waits for something.</summary>
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IEnumerable<TItem> items,
        Func<TItem, Task<TResult>> work,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var queue = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(2 * Environment.ProcessorCount) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var feeding = Task.Run(() => FeedAsync(items, work, queue.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var result in queue.Reader.ReadAllAsync(cancellationToken))
            {
                yield return await result;
            }

            await feeding;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private static async Task FeedAsync<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, Task<TResult>> work, ChannelWriter<Task<TResult>> queue, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var item in items)
            {
                await queue.WriteAsync(Task.Run(() => work(item), cancellationToken), cancellationToken);
            }

            queue.Complete();
        }
        catch (Exception failed)
        {
            queue.Complete(failed);
        }
    }
}
