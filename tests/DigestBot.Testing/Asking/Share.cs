namespace DigestBot.Testing.Asking;

/// <summary>How many of how many are right, and what went wrong.</summary>
internal sealed record Share(string Name, int Right, int Of, IReadOnlyList<string> Wrong)
{
    public double Percent => Of == 0 ? 0 : 100.0 * Right / Of;

    public override string ToString() => $"{Name}: {Right} of {Of}, {Percent:F1} %";
}
