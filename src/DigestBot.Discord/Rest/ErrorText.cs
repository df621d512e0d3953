using System.Text;
using System.Text.Json;
using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Rest;

/// <summary>Writes an error of Discord's on one line.</summary>
internal static class ErrorText
{
    private const int MaxLength = 600;
    private const int MaxDepth = 16;

    /// <summary>"Invalid Form Body: embeds.0.description: Must be 4096 or fewer in length."; bounded, without control characters.</summary>
    public static string Of(ErrorPayload error)
    {
        var text = new StringBuilder(error.Message);
        if (error.Errors.ValueKind == JsonValueKind.Object)
        {
            Add(text, error.Errors, "", MaxDepth);
        }

        var line = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = new string([.. line.Where(letter => !char.IsControl(letter))]);
        return line.Length <= MaxLength ? line : line[..MaxLength];
    }

    private static void Add(StringBuilder text, JsonElement node, string path, int depth)
    {
        foreach (var member in node.EnumerateObject())
        {
            if (text.Length > MaxLength || depth == 0)
            {
                return;
            }

            if (member.Name == "_errors" && member.Value.ValueKind == JsonValueKind.Array)
            {
                AddMessages(text, member.Value, path);
            }
            else if (member.Value.ValueKind == JsonValueKind.Object)
            {
                Add(text, member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", depth - 1);
            }
        }
    }

    private static void AddMessages(StringBuilder text, JsonElement messages, string path)
    {
        foreach (var message in messages.EnumerateArray())
        {
            if (message.ValueKind == JsonValueKind.Object && message.TryGetProperty("message", out var words))
            {
                text.Append(text.Length == 0 ? "" : ": ").Append(path).Append(": ").Append(words);
            }
        }
    }
}
