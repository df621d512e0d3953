namespace DigestBot.Fetching.Pacing;

/// <summary>The right to one request at a time to a host; disposing gives it back.</summary>
internal sealed class PacerTurn(HostPacer pacer, string host) : IDisposable
{
    private bool isOver;

    public string Host => host;

    public void Dispose()
    {
        if (!isOver)
        {
            isOver = true;
            pacer.Leave(host);
        }
    }
}
