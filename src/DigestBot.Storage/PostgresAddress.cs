using Npgsql;

namespace DigestBot.Storage;

/// <summary>Reads the ways to name a PostgreSQL database.</summary>
internal static class PostgresAddress
{
    /// <summary>Whether the setting names a PostgreSQL database rather than a file.</summary>
    public static bool IsOne(string setting) =>
        IsUrl(setting) || setting.Split(';').Any(part => part.Split('=', 2) is [var name, _] && IsHost(name.Trim()));

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

    private static bool IsHost(string name) => name.Equals("Host", StringComparison.OrdinalIgnoreCase) || name.Equals("Server", StringComparison.OrdinalIgnoreCase);

    // https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS
    private static bool IsUrl(string setting) =>
        setting.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || setting.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    private static NpgsqlConnectionStringBuilder FromUrl(string setting)
    {
        var url = new Uri(setting);
        var builder = new NpgsqlConnectionStringBuilder { Host = url.DnsSafeHost };
        if (url.AbsolutePath.Trim('/') is { Length: > 0 } database)
        {
            builder.Database = Uri.UnescapeDataString(database);
        }

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
            var value = pair.Length == 2 ? Uri.UnescapeDataString(pair[1]) : "";
            Set(builder, Uri.UnescapeDataString(pair[0]), value);
        }

        return builder;
    }

    // Hosters write the names of libpq: "sslmode=verify-full&channel_binding=require&connect_timeout=10".
    private static void Set(NpgsqlConnectionStringBuilder builder, string name, string value)
    {
        switch (name)
        {
            case "sslmode":
                builder["SSL Mode"] = value.Replace("-", "", StringComparison.Ordinal);
                break;
            case "sslrootcert":
                builder["Root Certificate"] = value;
                break;
            case "connect_timeout":
                builder["Timeout"] = value;
                break;
            default:
                builder[name.Replace('_', ' ')] = value;
                break;
        }
    }
}
