using System.Text.Json.Nodes;
using DigestBot.Loopback.Discord.Rest;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>What is wrong with a body, by the path of the field ("embeds.0.title") (Discord: Reference, Error Messages).</summary>
internal sealed class FormErrors
{
    private const int MaxKept = 100;

    private readonly List<(string Path, string Code, string Message)> errors = [];

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsEmpty => errors.Count == 0;

    /// <summary>Notes an error; an empty path means the whole body.</summary>
    public FormErrors Add(string path, string code, string message)
    {
        if (errors.Count < MaxKept)
        {
            errors.Add((path, code, message));
        }

        return this;
    }

    /// <summary>Notes that a text is too long, counted in UTF-16 units.</summary>
    public void AddTooLong(string path, int max) => Add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {max} or fewer in length.");

    /// <summary>Notes that a length is out of bounds.</summary>
    public void AddBadLength(string path, int min, int max) => Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");

    /// <summary>Notes that a field is missing.</summary>
    public void AddRequired(string path) => Add(path, "BASE_TYPE_REQUIRED", "This field is required");

    /// <summary>400 with code 50035 and the tree of errors.</summary>
    public RestAnswer ToAnswer()
    {
        var tree = new JsonObject();
        foreach (var (path, code, message) in errors)
        {
            ListAt(tree, path).Add((JsonNode)new JsonObject { ["code"] = code, ["message"] = message });
        }

        return new RestAnswer(400, new JsonObject { ["message"] = "Invalid Form Body", ["code"] = 50035, ["errors"] = tree });
    }

    private static JsonArray ListAt(JsonObject tree, string path)
    {
        foreach (var piece in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            tree = (JsonObject)(tree[piece] ??= new JsonObject());
        }

        return (JsonArray)(tree["_errors"] ??= new JsonArray());
    }
}
