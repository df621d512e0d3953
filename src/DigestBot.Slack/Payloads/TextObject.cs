using System.Text.Json.Serialization;

namespace DigestBot.Slack.Payloads;

/// <summary>Words inside a block (https://docs.slack.dev/reference/block-kit/composition-objects/text-object).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Plain), "plain_text")]
[JsonDerivedType(typeof(Marked), "mrkdwn")]
internal abstract record TextObject(string Text)
{
    /// <summary>Shown as it stands, ":name:" included.</summary>
    public sealed record Plain(string Text) : TextObject(Text)
    {
        public bool Emoji { get; init; }
    }

    /// <summary>Slack's own markup; what comes from outside is escaped. <paramref name="Verbatim"/> keeps Slack from making links.</summary>
    public sealed record Marked(string Text, bool Verbatim = true) : TextObject(Text);
}
