using System.Security.Cryptography;
using DigestBot.Slack;
using DigestBot.Slack.Web;
using DigestBot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace DigestBot.Hosting.Web;

/// <summary>Keeps the installs of workspaces in the database, the tokens encrypted with keys that lie elsewhere.</summary>
internal sealed partial class SlackInstallKeeper(SlackInstallStore store, IDataProtectionProvider protection, ILogger<SlackInstallKeeper> logger)
{
    private readonly IDataProtector protector = protection.CreateProtector("DigestBot.Slack.Tokens");

    public SlackInstalls Installs => new(FindAsync, KeepAsync, store.DropAsync);

    private async Task<SlackInstall?> FindAsync(string team, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(team, cancellationToken) is not { } row)
        {
            return null;
        }

        try
        {
            return new SlackInstall(row.Team, new SlackToken(protector.Unprotect(row.ProtectedToken)), row.BotUser);
        }
        catch (CryptographicException)
        {
            LogUnreadable(team);
            return null;
        }
    }

    private Task KeepAsync(SlackInstall install, CancellationToken cancellationToken) =>
        store.KeepAsync(new SlackInstallRow(install.Team, protector.Protect(install.Token.Value), install.BotUser), cancellationToken);

    [LoggerMessage(Level = LogLevel.Error, Message = "The Slack token of workspace {Team} was encrypted with a key that is gone. Bring the folder DigestBot:Slack:Keys back, or install the app there again.")]
    private partial void LogUnreadable(string team);
}
