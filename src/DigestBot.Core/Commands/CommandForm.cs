namespace DigestBot.Core.Commands;

/// <summary>
/// One way to give a command, as typed fields: what a platform registers, shows as a dialogue, or asks for when something is missing.
/// </summary>
/// <param name="Action">The first word of the command's text ("schedule"); empty where the command does one thing only.</param>
/// <param name="Purpose">What it does, in at most 100 characters.</param>
/// <param name="Options">Its options, required ones first.</param>
public sealed record CommandForm(string Action, string Purpose, params IReadOnlyList<CommandOption> Options)
{
    /// <summary>Whether only people who manage the channel may do it. The command itself checks again.</summary>
    public bool NeedsManager { get; init; }

    /// <summary>The request with the values that were given, by the names of options; values of no option are left out.</summary>
    public CommandRequest Fill(CommandRequest request, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(values);
        var main = Options.FirstOrDefault(option => option.IsMain) is { } found ? values.GetValueOrDefault(found.Name, "") : "";
        var text = $"{Action} {main}".Trim();
        return request with
        {
            Text = text.Length <= CommandRouter.MaxTextLength ? text : text[..CommandRouter.MaxTextLength],
            Options = Options.Where(option => !option.IsMain && values.ContainsKey(option.Name)).ToDictionary(option => option.Name, option => values[option.Name], StringComparer.Ordinal),
        };
    }
}
