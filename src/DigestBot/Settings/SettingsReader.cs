using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using DigestBot.Core.Commands;
using DigestBot.Core.Sources;
using DigestBot.Intake.Files;
using Microsoft.Extensions.Configuration;

namespace DigestBot.Settings;

/// <summary>Reads the settings and names everything that is wrong with them at once, unknown names included.</summary>
internal sealed class SettingsReader
{
    private readonly List<string> problems = [];

    /// <summary>Reads the section <c>DigestBot</c>.</summary>
    public static SettingsOutcome Read(IConfiguration configuration, TimeProvider time)
    {
        var reader = new SettingsReader();
        var options = new DigestBotOptions();
        reader.Fill(options, configuration.GetSection(SettingsSources.Section));
        reader.problems.AddRange(ScheduleCheck.Problems(options.Digest, time));
        reader.problems.AddRange(MissingSources(options));
        reader.problems.AddRange(FetchCheck.Problems(options.Fetch));
        reader.problems.AddRange(options.Discord.Problems());
        reader.problems.AddRange(options.Slack.Problems());
        reader.problems.AddRange(options.Web.Problems());
        return reader.problems.Count == 0 ? new SettingsOutcome.Valid(options) : new SettingsOutcome.Invalid(reader.problems);
    }

    private static IEnumerable<string> MissingSources(DigestBotOptions options) => options.Sources.Select(MissingSource).OfType<string>();

    private static string? MissingSource(string source)
    {
        if (DigestBotOptions.IsAddress(source))
        {
            return SourceAddress.Read(source) is null ? $"DigestBot:Sources: \"{OneLine.Bare(source)}\" is no web address. Give one such as \"https://harbourgazette.example/feed\"." : null;
        }

        return FolderSource.Exists(SourceFolders.Resolved(source))
            ? null
            : $"DigestBot:Sources: there is no file or folder \"{OneLine.Bare(source)}\". Give one that exists, or create it; a web address begins with https://.";
    }

    private void Fill(object options, IConfigurationSection section)
    {
        var properties = options.GetType().GetProperties().Where(property => property.CanWrite).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
        {
            if (properties.TryGetValue(child.Key, out var property))
            {
                Set(options, property, child);
            }
            else
            {
                problems.Add($"{child.Path}: there is no such setting.{NearestName.Hint(child.Key, properties.Keys)}");
            }
        }

        foreach (var property in properties.Values)
        {
            CheckAnnotations(property, property.GetValue(options), $"{section.Path}:{property.Name}");
        }
    }

    private void Set(object options, PropertyInfo property, IConfigurationSection given)
    {
        if (property.PropertyType == typeof(string) && IsSingle(given))
        {
            property.SetValue(options, given.Value ?? "");
        }
        else if (property.PropertyType == typeof(int) && IsSingle(given))
        {
            SetNumber(options, property, given);
        }
        else if (property.PropertyType == typeof(IReadOnlyList<string>))
        {
            property.SetValue(options, Items(given));
        }
        else if (property.GetValue(options) is { } nested && IsGroup(property.PropertyType))
        {
            Fill(nested, given);
        }
    }

    private static bool IsGroup(Type type) => type.Name.EndsWith("Options", StringComparison.Ordinal);

    private bool IsSingle(IConfigurationSection given)
    {
        if (!given.GetChildren().Any())
        {
            return true;
        }

        problems.Add($"{given.Path}: it is a group or a list. Give one value.");
        return false;
    }

    private void SetNumber(object options, PropertyInfo property, IConfigurationSection given)
    {
        if (int.TryParse(given.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            property.SetValue(options, number);
            return;
        }

        var remedy = property.GetCustomAttribute<RangeAttribute>()?.ErrorMessage;
        problems.Add($"{given.Path}: \"{given.Value}\" is not a whole number. {remedy}.");
    }

    // A list may be given as one value too, as from an environment variable.
    private static List<string> Items(IConfigurationSection given) =>
        given.Value is { Length: > 0 } single
            ? [single]
            : [.. given.GetChildren().Select(child => child.Value).Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!)];

    private void CheckAnnotations(PropertyInfo property, object? value, string path)
    {
        foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
        {
            if (!rule.IsValid(value))
            {
                problems.Add($"{path}: {(value is string ? "it is empty" : $"{value} is out of range")}. {rule.ErrorMessage}.");
            }
        }
    }
}
