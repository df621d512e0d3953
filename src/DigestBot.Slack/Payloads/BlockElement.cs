using System.Text.Json.Serialization;

namespace DigestBot.Slack.Payloads;

/// <summary>Something to press, choose or fill in (https://docs.slack.dev/reference/block-kit/block-elements).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(TextInput), "plain_text_input")]
[JsonDerivedType(typeof(NumberInput), "number_input")]
[JsonDerivedType(typeof(StaticSelect), "static_select")]
[JsonDerivedType(typeof(ExternalSelect), "external_select")]
[JsonDerivedType(typeof(ConversationSelect), "conversations_select")]
internal abstract record BlockElement(string ActionId)
{
    /// <summary>A button: label of at most 75 characters, value of at most 2,000.</summary>
    public sealed record Button(string ActionId, TextObject Text, string Value) : BlockElement(ActionId)
    {
        /// <summary>"primary", "danger", or null for a plain one.</summary>
        public string? Style { get; init; }
    }

    public sealed record TextInput(string ActionId) : BlockElement(ActionId)
    {
        public int? MaxLength { get; init; }

        public string? InitialValue { get; init; }

        public TextObject? Placeholder { get; init; }
    }

    /// <summary>A whole number; Slack takes its limits as text.</summary>
    public sealed record NumberInput(string ActionId, bool IsDecimalAllowed = false) : BlockElement(ActionId)
    {
        public string? MinValue { get; init; }

        public string? MaxValue { get; init; }
    }

    public sealed record StaticSelect(string ActionId, IReadOnlyList<SelectOption> Options) : BlockElement(ActionId);

    /// <summary>A menu whose choices are asked for while somebody types.</summary>
    public sealed record ExternalSelect(string ActionId, int MinQueryLength = 0) : BlockElement(ActionId)
    {
        public TextObject? Placeholder { get; init; }
    }

    /// <summary>A menu of channels; with <see cref="ResponseUrlEnabled"/> what is filled in can be answered there.</summary>
    public sealed record ConversationSelect(string ActionId) : BlockElement(ActionId)
    {
        public bool? ResponseUrlEnabled { get; init; }

        public bool? DefaultToCurrentConversation { get; init; }
    }
}
