namespace DigestBot.Core.Commands;

/// <summary>Hands a request to its command. Keeps no state of requests, so one instance serves all threads.</summary>
public sealed class CommandRouter(IReadOnlyList<ICommand> commands)
{
    /// <summary>The longest text a command takes, in UTF-16 code units.</summary>
    public const int MaxTextLength = 4000;

    /// <summary>The longest name that is looked at, in UTF-16 code units.</summary>
    public const int MaxNameLength = 32;

    /// <summary>The command's answer; for an unknown one, the name that is nearest to it.</summary>
    public async Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        foreach (var command in commands)
        {
            if (string.Equals(command.Name, request.Name, StringComparison.Ordinal))
            {
                return await command.AnswerAsync(request, cancellationToken);
            }
        }

        return Unknown(request);
    }

    private CommandReply Unknown(CommandRequest request)
    {
        var nearest = commands.MinBy(command => Distance(command.Name, request.Name));
        var hint = nearest is not null && Distance(nearest.Name, request.Name) <= Math.Max(2, request.Name.Length / 3)
            ? $"Did you mean /{nearest.Name}? "
            : "";
        return CommandReply.Of($"There is no command /{request.Name}. {hint}/help lists them all.") with { IsPrivate = true };
    }

    // The number of letters to change, add or leave out.
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j] + 1, row[j - 1] + 1));
            }
        }

        return row[b.Length];
    }
}
