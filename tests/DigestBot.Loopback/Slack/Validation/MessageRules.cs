using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Web;

namespace DigestBot.Loopback.Slack.Validation;

/// <summary>The rules of what is posted (https://docs.slack.dev/reference/methods/chat.postMessage), alike for messages, edits and answers.</summary>
internal static class MessageRules
{
    /// <summary>Characters after which a text is cut.</summary>
    public const int MaxText = 40_000;

    private const int MaxMarkdown = 12_000;
    private const int MaxAttachments = 100;
    private const int MaxMetadata = 16_000;

    /// <summary>The content, or the error that is answered; nothing at all may be said by an edit of the metadata alone.</summary>
    public static (MessageContent? Content, ApiAnswer? Error) Read(ApiArguments arguments, bool mayBeEmpty = false)
    {
        if (!arguments.TryStructure<JsonArray>("blocks", out var blocks))
        {
            return Refuse("invalid_blocks_format");
        }

        if (!arguments.TryStructure<JsonArray>("attachments", out var attachments))
        {
            return Refuse("invalid_attachments");
        }

        var markdown = arguments.Text("markdown_text");
        var text = arguments.Text("text") ?? markdown ?? "";
        var hasBlocks = blocks is { Count: > 0 };
        var error = markdown is not null && (arguments.Has("text") || hasBlocks) ? "markdown_text_conflict"
            : markdown?.Length > MaxMarkdown ? "msg_too_long"
            : attachments?.Count > MaxAttachments ? "too_many_attachments"
            : string.IsNullOrWhiteSpace(text) && !hasBlocks && attachments is not { Count: > 0 } && !mayBeEmpty ? "no_text"
            : null;
        return error is not null ? Refuse(error)
            : Problem(blocks, attachments) is { } wrong ? (null, wrong)
            : WithMetadata(arguments, new MessageContent
            {
                Text = text.Length > MaxText ? text[..MaxText] : text,
                Blocks = Named(blocks),
                Attachments = attachments,
                IsCut = text.Length > MaxText,
            });
    }

    private static ApiAnswer? Problem(JsonArray? blocks, JsonArray? attachments)
    {
        var problems = new Problems();
        if (blocks is not null)
        {
            BlockRules.Check(blocks, "/blocks", BlockSurface.Message, problems);
        }

        foreach (var (index, attachment) in (attachments ?? []).Index())
        {
            if (attachment.ListAt("blocks") is { } inner)
            {
                BlockRules.Check(inner, $"/attachments/{index}/blocks", BlockSurface.Message, problems);
            }
        }

        return problems.Messages.Count > 0 ? ApiAnswer.Error("invalid_blocks", problems.Messages) : null;
    }

    private static (MessageContent? Content, ApiAnswer? Error) WithMetadata(ApiArguments arguments, MessageContent content)
    {
        if (!arguments.TryStructure<JsonObject>("metadata", out var metadata))
        {
            return Refuse("invalid_metadata_format");
        }

        return metadata is null or { Count: 0 } ? (content with { Metadata = metadata }, null)
            : metadata.Text("event_type") is not { Length: > 0 } || metadata.ObjectAt("event_payload") is null ? Refuse("invalid_metadata_schema")
            : metadata.ToText().Length > MaxMetadata ? Refuse("metadata_too_large")
            : (content with { Metadata = metadata }, null);
    }

    // A block without an id is given one.
    private static JsonArray? Named(JsonArray? blocks)
    {
        foreach (var (index, block) in (blocks ?? []).OfType<JsonObject>().Index())
        {
            block["block_id"] ??= $"b{index + 1:000}";
        }

        return blocks;
    }

    private static (MessageContent? Content, ApiAnswer? Error) Refuse(string error) => (null, ApiAnswer.Error(error));
}
