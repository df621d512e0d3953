using Npgsql;

namespace DigestBot.Storage;

/// <summary>Reads the ways to name a PostgreSQL database.</summary>
internal static class PostgresAddress
{
    /// <summary>Whether the setting names a PostgreSQL database rather than a file.</summary>
    public static bool IsOne(string setting) =>
        IsUrl(setting) || (setting.Contains('=', StringComparison.Ordinal)
            && (setting.Contains("Host=", StringComparison.OrdinalIgnoreCase) || setting.Contains("Server=", StringComparison.OrdinalIgnoreCase)));

    /// <summary>"Host=…;Database=…" or "postgres://user:password@host:port/database?option=value".</summary>
    public static NpgsqlConnectionStringBuilder Read(string setting)
    {
        try
        {
            var address = IsUrl(setting) ? FromUrl(setting) : new NpgsqlConnectionStringBuilder(setting);
            return string.IsNullOrEmpty(address.Host) ? throw new FormatException("No host.") : address;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            throw new DatabaseUnavailableException(
                "DigestBot:Database cannot be read as a PostgreSQL address. Write \"Host=…;Username=…;Password=…;Database=…\" or \"postgres://user:password@host/database\".",
                exception);
        }
    }

    // https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS
    private static bool IsUrl(string setting) =>
        setting.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || setting.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    private static NpgsqlConnectionStringBuilder FromUrl(string setting)
    {
        var url = new Uri(setting);
        var builder = new NpgsqlConnectionStringBuilder { Host = url.Host, Database = Uri.UnescapeDataString(url.AbsolutePath.TrimStart('/')) };
        if (url.Port > 0)
        {
            builder.Port = url.Port;
        }

        var user = url.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length == 2)
        {
            builder.Password = Uri.UnescapeDataString(user[1]);
        }

        foreach (var option in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = option.Split('=', 2);
            var name = pair[0] == "sslmode" ? "SSL Mode" : Uri.UnescapeDataString(pair[0]);
            builder[name] = pair.Length == 2 ? Uri.UnescapeDataString(pair[1]) : "";
        }

        return builder;
    }
}
