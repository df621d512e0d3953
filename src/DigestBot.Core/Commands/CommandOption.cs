namespace DigestBot.Core.Commands;

/// <summary>A value that can be given with a command.</summary>
/// <param name="Name">Lower-case letters, at most 32.</param>
/// <param name="Purpose">What it is, in at most 100 characters.</param>
/// <param name="Kind">What its value is.</param>
public sealed record CommandOption(string Name, string Purpose, OptionKind Kind = OptionKind.Text)
{
    /// <summary>Whether the command does nothing without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether its value is the command's own text ("daily 7:30" in "/digest schedule daily 7:30"); one a form at most.</summary>
    public bool IsMain { get; init; }

    /// <summary>The values of a <see cref="OptionKind.Choice"/>, at most 25.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The smallest <see cref="OptionKind.Number"/>.</summary>
    public int Least { get; init; }

    /// <summary>The largest <see cref="OptionKind.Number"/>.</summary>
    public int Most { get; init; } = int.MaxValue;
}
