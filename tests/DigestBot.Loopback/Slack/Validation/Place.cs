using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Slack.Validation;

/// <summary>An object within a payload, with the questions that its rules ask of its members.</summary>
internal sealed class Place(JsonObject members, string pointer, Problems problems)
{
    /// <summary>The kind of thing it is; empty when it does not say.</summary>
    public string Type => members.Text("type") ?? "";

    /// <summary>Where it is.</summary>
    public string Pointer => pointer;

    public bool Has(string name) => members.ContainsKey(name);

    public void Wrong(string what) => problems.Add(pointer, what);

    /// <summary>Refuses any member but these and "type".</summary>
    public void Knows(params ReadOnlySpan<string> names)
    {
        foreach (var (name, _) in members)
        {
            if (name != "type" && !names.Contains(name))
            {
                problems.Add($"{pointer}/{name}", $"no more fields allowed: {name}");
            }
        }
    }

    public void Needs(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (members[name] is null)
            {
                problems.Add(pointer, $"missing required field: {name}");
            }
        }
    }

    /// <summary>Exactly one of two members must be there.</summary>
    public void NeedsOneOf(string first, string second)
    {
        if (Has(first) == Has(second))
        {
            problems.Add(pointer, $"must have one of {first} and {second}");
        }
    }

    /// <summary>A string of so many characters, when it is there.</summary>
    public string? Text(string name, int most, int least = 1)
    {
        if (!Has(name))
        {
            return null;
        }

        if (members.Text(name) is not { } text)
        {
            problems.Add($"{pointer}/{name}", "must be a string");
            return null;
        }

        if (text.Length < least)
        {
            problems.Add($"{pointer}/{name}", $"must be more than {least - 1} characters");
        }
        else if (text.Length > most)
        {
            problems.Add($"{pointer}/{name}", $"must be less than {most + 1} characters");
        }

        return text;
    }

    public void Url(string name)
    {
        const int mostOfUrl = 3000;
        if (Text(name, mostOfUrl) is { } text && !Uri.TryCreate(text, UriKind.Absolute, out _))
        {
            problems.Add($"{pointer}/{name}", "must be a valid URL");
        }
    }

    public void OneOf(string name, params ReadOnlySpan<string> values)
    {
        if (Has(name) && (members.Text(name) is not { } text || !values.Contains(text)))
        {
            problems.Add($"{pointer}/{name}", $"must be one of {string.Join(", ", values)}");
        }
    }

    public void Flag(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Has(name) && members[name]?.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
            {
                problems.Add($"{pointer}/{name}", "must be a boolean");
            }
        }
    }

    public void Whole(string name, long least, long most)
    {
        if (Has(name) && members.Number(name) is not { } number)
        {
            problems.Add($"{pointer}/{name}", "must be an integer");
        }
        else if (members.Number(name) is { } given && (given < least || given > most))
        {
            problems.Add($"{pointer}/{name}", $"must be between {least} and {most}");
        }
    }

    /// <summary>A text object that is not formatted, when it is there.</summary>
    public void Plain(string name, int most) => TextObject(name, most, mayBeFormatted: false);

    /// <summary>A text object of either kind, when it is there.</summary>
    public void Formatted(string name, int most) => TextObject(name, most, mayBeFormatted: true);

    /// <summary>Asks the same of this object, when it is a text object itself.</summary>
    public void IsTextObject(int most, bool mayBeFormatted)
    {
        if (Type != "plain_text" && (Type != "mrkdwn" || !mayBeFormatted))
        {
            problems.Add($"{pointer}/type", mayBeFormatted ? "must be plain_text or mrkdwn" : "must be plain_text");
        }

        Needs("text");
        Text("text", most);
        if (Type == "plain_text")
        {
            Knows("text", "emoji");
            Flag("emoji");
        }
        else
        {
            Knows("text", "verbatim");
            Flag("verbatim");
        }
    }

    /// <summary>A list, when it is there.</summary>
    public JsonArray? List(string name) => members.ListAt(name);

    /// <summary>An object, when it is there.</summary>
    public Place? Child(string name)
    {
        if (members.ObjectAt(name) is { } child)
        {
            return new Place(child, $"{pointer}/{name}", problems);
        }

        if (Has(name))
        {
            problems.Add($"{pointer}/{name}", "must be an object");
        }

        return null;
    }

    /// <summary>The objects of a list of so many, when it is there.</summary>
    public IReadOnlyList<Place> Items(string name, int most, int least = 1)
    {
        if (members.ListAt(name) is { } list)
        {
            return ItemsOf(list, $"{pointer}/{name}", most, least, problems);
        }

        if (Has(name))
        {
            problems.Add($"{pointer}/{name}", "must be an array");
        }

        return [];
    }

    /// <summary>The objects of a list, which must be so many.</summary>
    public static IReadOnlyList<Place> ItemsOf(JsonArray list, string pointer, int most, int least, Problems problems)
    {
        if (list.Count < least)
        {
            problems.Add(pointer, $"must have at least {least} items");
        }

        if (list.Count > most)
        {
            problems.Add(pointer, $"no more than {most} items allowed");
        }

        var places = new List<Place>();
        foreach (var (index, item) in list.Take(most).Index())
        {
            if (item is JsonObject members)
            {
                places.Add(new Place(members, $"{pointer}/{index}", problems));
            }
            else
            {
                problems.Add($"{pointer}/{index}", "must be an object");
            }
        }

        return places;
    }

    private void TextObject(string name, int most, bool mayBeFormatted) => Child(name)?.IsTextObject(most, mayBeFormatted);
}
