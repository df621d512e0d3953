namespace DigestBot.Loopback.Control;

/// <summary>Lets one step at a time read and change what a platform holds. Steps are short and never wait.</summary>
internal sealed class Turns
{
    private readonly Lock turn = new();

    /// <summary>Takes a step.</summary>
    public void Take(Action step)
    {
        lock (turn)
        {
            step();
        }
    }

    /// <summary>Takes a step that ends in a value, which must not be shared with later steps.</summary>
    public T Take<T>(Func<T> step)
    {
        lock (turn)
        {
            return step();
        }
    }
}
