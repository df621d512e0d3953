namespace DigestBot.Slack;

/// <summary>How the bot is known to Slack, under <c>DigestBot:Slack:</c>; without tokens it is not.</summary>
public sealed class SlackOptions
{
    /// <summary>Where Slack is unless the settings say otherwise.</summary>
    public const string UsualApi = "https://slack.com/api";

    private const string Section = "DigestBot:Slack";
    private const int MostConnections = 10;
    private const int MostPrefix = 16;

    /// <summary>Of the one workspace ("xoxb-…"); a secret. Empty where workspaces install the app themselves.</summary>
    public string BotToken { get; init; } = "";

    /// <summary>Opens sockets ("xapp-…"); a secret. Needed in Socket mode.</summary>
    public string AppToken { get; init; } = "";

    /// <summary>What Slack signs its requests with; a secret. Needed in Http mode.</summary>
    public string SigningSecret { get; init; } = "";

    /// <summary>The app's id for installs by workspaces themselves; empty for none.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The app's secret for installs by workspaces themselves.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>The bot's own address as Slack sees it ("https://bot.example"), for installs by workspaces themselves.</summary>
    public string PublicUrl { get; init; } = "";

    /// <summary>The folder of the keys that the tokens of installs are encrypted with; nodes of one bot share it.</summary>
    public string Keys { get; init; } = "data/keys";

    /// <summary>"Socket" to keep connections to Slack, "Http" to be called by it.</summary>
    public string Mode { get; init; } = "Socket";

    /// <summary>Where the Web API is.</summary>
    public string ApiBaseUrl { get; init; } = UsualApi;

    /// <summary>What stands before the name of every command ("news-" for /news-whosaid), where another app owns the plain names.</summary>
    public string CommandPrefix { get; init; } = "";

    /// <summary>
    /// Who may change what a channel follows: "Everybody" or "Admins". Slack says of nobody that they manage a channel, and its apps let
    /// everybody in a channel set them up, so this does too; "Admins" asks users.info, which needs the scope users:read.
    /// </summary>
    public string Managers { get; init; } = "Everybody";

    /// <summary>"On" to show an article's summary below a link to it, for the domains that the manifest names.</summary>
    public string Unfurl { get; init; } = "Off";

    /// <summary>How many connections are kept open in Socket mode.</summary>
    public int Connections { get; init; } = 2;

    /// <summary>Pings go out this often, and a pong has to come back as soon: a line that is cut is noticed within twice this time.</summary>
    internal TimeSpan PingEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether there is a Slack at all.</summary>
    public bool IsSet => BotToken.Length > 0 || AppToken.Length > 0 || ClientId.Length > 0;

    /// <summary>Whether Slack calls the bot, and not the bot Slack.</summary>
    public bool IsHttp => Is(Mode, "Http");

    /// <summary>Whether workspaces may install the app themselves.</summary>
    public bool HasInstalls => ClientId.Length > 0;

    internal bool OnlyAdminsManage => Is(Managers, "Admins");

    internal bool Unfurls => Is(Unfurl, "On");

    /// <summary>Whether the API stands on this machine, as for tests; then its sockets and answers may do without encryption.</summary>
    internal bool IsLoopback => new Uri(ApiBaseUrl).IsLoopback;

    /// <summary>One line for each wrong setting, with the remedy; what is secret is never repeated.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var problem in Choices().Concat(Tokens()).Concat(Installs()))
        {
            yield return problem;
        }

        if (!IsApi(ApiBaseUrl))
        {
            yield return $"{Section}:ApiBaseUrl: it is no https:// address. Leave it out, or give {UsualApi}; http:// is for 127.0.0.1 only.";
        }

        if (CommandPrefix.Length > MostPrefix || !CommandPrefix.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_'))
        {
            yield return $"{Section}:CommandPrefix: it is no beginning of a command. Give at most {MostPrefix} lower-case letters, digits, - and _, such as \"news-\".";
        }

        if (Connections is < 1 or > MostConnections)
        {
            yield return $"{Section}:Connections: {Connections} is out of range. Give a number from 1 to {MostConnections}.";
        }
    }

    private IEnumerable<string> Choices()
    {
        if (!IsHttp && !Is(Mode, "Socket"))
        {
            yield return $"{Section}:Mode: it is neither Socket nor Http. Give one of the two.";
        }

        if (!OnlyAdminsManage && !Is(Managers, "Everybody"))
        {
            yield return $"{Section}:Managers: it is neither Everybody nor Admins. Give one of the two.";
        }

        if (!Unfurls && !Is(Unfurl, "Off"))
        {
            yield return $"{Section}:Unfurl: it is neither On nor Off. Give one of the two.";
        }
    }

    private IEnumerable<string> Tokens()
    {
        if (IsWrong(BotToken, "xoxb-"))
        {
            yield return $"{Section}:BotToken: it is no bot token. Copy the one that begins with xoxb- from the page \"Install App\" of your app.";
        }

        if (IsWrong(AppToken, "xapp-"))
        {
            yield return $"{Section}:AppToken: it is no app-level token. Make one with connections:write on the page \"Basic Information\" of your app; it begins with xapp-.";
        }

        if (IsSet && !IsHttp && AppToken.Length == 0)
        {
            yield return $"{Section}:AppToken: it is empty, but Mode is Socket. Make one with connections:write on the page \"Basic Information\" of your app.";
        }

        if (IsSet && IsHttp && SigningSecret.Length == 0)
        {
            yield return $"{Section}:SigningSecret: it is empty, but Mode is Http. Copy it from the page \"Basic Information\" of your app.";
        }

        if (IsSet && BotToken.Length == 0 && !HasInstalls)
        {
            yield return $"{Section}:BotToken: it is empty. Copy it from the page \"Install App\" of your app, or set ClientId, ClientSecret and PublicUrl so that workspaces install it themselves.";
        }
    }

    private IEnumerable<string> Installs()
    {
        if (HasInstalls && ClientSecret.Length == 0)
        {
            yield return $"{Section}:ClientSecret: it is empty, but there is a ClientId. Copy it from the page \"Basic Information\" of your app.";
        }

        if (HasInstalls && !IsHttp)
        {
            yield return $"{Section}:Mode: it is Socket, but there is a ClientId. Set it to Http, so that workspaces reach the bot to install the app, or leave ClientId out.";
        }

        if (HasInstalls && Keys.Length == 0)
        {
            yield return $"{Section}:Keys: it is empty. Give a folder that is kept, such as data/keys.";
        }

        if (HasInstalls && !IsApi(PublicUrl))
        {
            yield return $"{Section}:PublicUrl: it is no https:// address. Give the one under which Slack reaches the bot, such as https://bot.example.";
        }
    }

    private static bool Is(string given, string value) => given.Equals(value, StringComparison.OrdinalIgnoreCase);

    private static bool IsWrong(string token, string begin) => token.Length > 0 && (!token.StartsWith(begin, StringComparison.Ordinal) || token.Any(letter => letter is <= ' ' or > '~'));

    private static bool IsApi(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
