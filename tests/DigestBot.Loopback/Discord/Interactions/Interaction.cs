using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Interactions;

/// <summary>Something that a person did, and how the bot answered it.</summary>
internal sealed class Interaction(JsonObject payload, LoopbackChannel channel, LoopbackUser person)
{
    private const int MaxEdits = 1000;

    /// <summary>How long a first answer may take.</summary>
    public static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(3);

    /// <summary>How long an answered interaction can be gone on with.</summary>
    public static readonly TimeSpan TokenTime = TimeSpan.FromMinutes(15);

    /// <summary>What the bot is sent.</summary>
    public JsonObject Payload { get; } = payload;

    /// <summary>Where it happened.</summary>
    public LoopbackChannel Channel { get; } = channel;

    /// <summary>Who did it.</summary>
    public LoopbackUser Person { get; } = person;

    /// <summary>Its id.</summary>
    public string Id => Payload.Text("id")!;

    /// <summary>What lets the bot answer.</summary>
    public string Token => Payload.Text("token")!;

    /// <summary>What was done.</summary>
    public InteractionType Type => (InteractionType)Payload.Number("type")!;

    /// <summary>When the bot was sent it; until then no clock runs.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Whether a connection stood that it could be sent over at once.</summary>
    public bool IsLive { get; set; }

    /// <summary>The first answer, and how long it took.</summary>
    public (JsonObject Body, TimeSpan After)? Callback { get; private set; }

    /// <summary>The message that "@original" means.</summary>
    public StoredMessage? Original { get; set; }

    /// <summary>The message whose button or menu it was.</summary>
    public StoredMessage? Source { get; init; }

    /// <summary>The edits of the answer, with their time.</summary>
    public List<(DateTimeOffset At, JsonObject Body)> Edits { get; } = [];

    /// <summary>The messages that followed the answer.</summary>
    public List<StoredMessage> Followups { get; } = [];

    /// <summary>Comes when the first answer does.</summary>
    public TaskCompletionSource<JsonObject> Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Comes when the answer is whole: a message that is not deferred, a form, suggestions, or the edit that ends a deferral.</summary>
    public TaskCompletionSource Settled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Takes the first answer.</summary>
    public void Answer(JsonObject body, DateTimeOffset now)
    {
        Callback = (body, now - SentAt!.Value);
        Answered.TrySetResult((JsonObject)body.DeepClone());
        if ((CallbackType)body.Number("type")! != CallbackType.Deferred)
        {
            Settled.TrySetResult();
        }
    }

    /// <summary>Remembers an edit.</summary>
    public void Edited(JsonObject body, DateTimeOffset now)
    {
        if (Edits.Count < MaxEdits)
        {
            Edits.Add((now, body));
        }

        Settled.TrySetResult();
    }

    /// <summary>As one of many: when the first answer came, and how many messages answered it.</summary>
    public JsonObject ToBriefJson() => new()
    {
        ["id"] = Id,
        ["live"] = IsLive,
        ["callbackMs"] = Callback is var (_, after) ? Math.Round(after.TotalMilliseconds, 1) : null,
        ["answers"] = Edits.Count + Followups.Count,
    };

    /// <summary>As the control endpoint shows it.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["token"] = Token, ["type"] = (int)Type, ["at"] = SentAt?.ToUnixTimeMilliseconds() };
        if (Callback is var (body, after))
        {
            json["callback"] = body.DeepClone();
            json["callbackMs"] = Math.Round(after.TotalMilliseconds, 1);
        }

        if (Edits.Count > 0)
        {
            json["edits"] = new JsonArray([.. Edits.Select(edit => new JsonObject { ["at"] = edit.At.ToUnixTimeMilliseconds(), ["body"] = edit.Body.DeepClone() })]);
        }

        if (Followups.Count > 0)
        {
            json["followups"] = new JsonArray([.. Followups.Select(message => message.Copy())]);
        }

        if (Original is not null)
        {
            json["message"] = Original.Copy();
        }

        return json;
    }
}
