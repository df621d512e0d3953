using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.Rest;

namespace DigestBot.Loopback.Discord.World;

/// <summary>Keeps the files that came with messages (Discord: Message, Attachment Object). The oldest go when it is full.</summary>
internal sealed class FileShelf(DiscordWorld world)
{
    private const long MaxBytes = 200 * 1024 * 1024;

    private readonly LinkedList<(string Path, UploadedFile File)> files = [];
    private long bytes;

    /// <summary>Where the files are to be found; set when the port is known.</summary>
    public string Root { get; set; } = "http://127.0.0.1/";

    /// <summary>The file under a path.</summary>
    public UploadedFile? Find(string path) => files.FirstOrDefault(one => one.Path == path).File;

    /// <summary>Writes uploaded files into a message. An edit keeps of the old ones those that its "attachments" names.</summary>
    public void Attach(JsonObject message, JsonObject body, IReadOnlyList<UploadedFile> uploads)
    {
        var named = body.Objects("attachments").DistinctBy(item => item.Id("id")).ToDictionary(item => item.Id("id") ?? "", StringComparer.Ordinal);
        var kept = message.Objects("attachments").Where(old => body["attachments"] is null || named.ContainsKey(old.Text("id")!)).Select(old => old.DeepClone());
        message["attachments"] = new JsonArray([.. kept, .. uploads.Select(upload => Keep(message.Text("channel_id")!, upload, named))]);
    }

    private JsonObject Keep(string channel, UploadedFile upload, Dictionary<string, JsonObject> named)
    {
        var id = world.Snowflakes.Next();
        var about = named.GetValueOrDefault($"{upload.Number}");
        var name = about.Text("filename") ?? upload.Name;
        var path = $"attachments/{channel}/{id}/{name}";
        files.AddLast((path, upload));
        bytes += upload.Bytes.Length;
        while (bytes > MaxBytes)
        {
            bytes -= files.First!.Value.File.Bytes.Length;
            files.RemoveFirst();
        }

        return new JsonObject
        {
            ["id"] = id,
            ["filename"] = name,
            ["size"] = upload.Bytes.Length,
            ["url"] = Root + path,
            ["proxy_url"] = Root + path,
            ["content_type"] = upload.ContentType,
            ["description"] = about.Text("description"),
        };
    }
}
