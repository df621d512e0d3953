namespace DigestBot.Tools;

/// <summary>A feed as <c>source parse</c> writes it; the id is the one its line of a batch gave, left out for a single feed.</summary>
internal sealed record FeedDocument(
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] string? Id,
    string? Title,
    string? Link,
    FeedEntryDocument[] Entries);
