using Microsoft.Extensions.Configuration;

namespace DigestBot.Settings;

/// <summary>
/// Gathers settings: appsettings.json in the working directory, then the environment, then the command line; the later wins.
/// A name that ends in <c>_FILE</c> gives the file that holds the value, as container secrets do, and <c>${NAME}</c> within a value
/// stands for the environment variable.
/// </summary>
internal static class SettingsSources
{
    public const string Section = "DigestBot";

    private const string FileEnding = "_FILE";
    private const int MaxSecretBytes = 64 * 1024;

    private static readonly string[] Lists = [$"{Section}:Sources", $"{Section}:Fetch:Allow", $"{Section}:Fetch:Headers"];

    /// <summary>Throws <see cref="UsableErrorException"/> for a file that cannot be read, and for a variable that is not there.</summary>
    public static IConfiguration Gather(string directory, IReadOnlyDictionary<string, string?> commandLine)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        Overlay(settings, FromFile(Path.Combine(directory, "appsettings.json")));
        Overlay(settings, Given(new ConfigurationBuilder().AddEnvironmentVariables()));
        Overlay(settings, commandLine);
        return new ConfigurationBuilder().AddInMemoryCollection(WithSecrets(EnvironmentReferences.Filled(settings))).Build();
    }

    // A list is replaced as a whole: its first item from one place and its second from another would be nobody's wish.
    private static void Overlay(Dictionary<string, string?> settings, IEnumerable<KeyValuePair<string, string?>> later)
    {
        var given = later.ToList();
        foreach (var list in Lists.Where(list => given.Exists(pair => IsOf(list, pair.Key))))
        {
            foreach (var key in settings.Keys.Where(key => IsOf(list, key)).ToList())
            {
                settings.Remove(key);
            }
        }

        foreach (var (key, value) in given)
        {
            settings[key] = value;
        }
    }

    private static bool IsOf(string list, string key) =>
        key.StartsWith(list, StringComparison.OrdinalIgnoreCase) && (key.Length == list.Length || key[list.Length] == ':');

    private static List<KeyValuePair<string, string?>> Given(IConfigurationBuilder builder) =>
        [.. builder.Build().GetSection(Section).AsEnumerable().Where(pair => pair.Value is not null)];

    private static List<KeyValuePair<string, string?>> FromFile(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            using var content = new MemoryStream(File.ReadAllBytes(path));
            return Given(new ConfigurationBuilder().AddJsonStream(content));
        }
        catch (Exception broken) when (broken is FormatException or System.Text.Json.JsonException or InvalidDataException)
        {
            var cause = OneLine.Of((broken.InnerException ?? broken).Message);
            throw new UsableErrorException($"cannot read {path}: {cause} Correct it, or remove it to use the defaults.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UsableErrorException($"cannot read {path}: {OneLine.Of(unreadable.Message)} Make it readable, or remove it to use the defaults.");
        }
    }

    private static Dictionary<string, string?> WithSecrets(List<KeyValuePair<string, string?>> settings)
    {
        var named = settings.Where(pair => pair.Key.EndsWith(FileEnding, StringComparison.OrdinalIgnoreCase)).ToList();
        var values = settings.Except(named).ToDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, path) in named)
        {
            values[key[..^FileEnding.Length]] = Secret(key, path!);
        }

        return values;
    }

    private static string Secret(string key, string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var bytes = new byte[MaxSecretBytes];
            var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return System.Text.Encoding.UTF8.GetString(bytes, 0, count).TrimEnd('\r', '\n');
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UsableErrorException($"{key}: cannot read \"{path}\": {OneLine.Of(unreadable.Message)} Give a file that can be read.");
        }
    }
}
