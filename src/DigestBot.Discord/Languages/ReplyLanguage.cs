using System.Collections.Frozen;
using DigestBot.Core.Commands;

namespace DigestBot.Discord.Languages;

/// <summary>
/// Says the bot's own words in the language of who reads them. What comes from articles stays as it is: quotes and digests are not looked
/// at, nor is running text, unless it is the one sentence of a reply. Pure; one instance serves all threads.
/// </summary>
internal sealed class ReplyLanguage
{
    private static readonly ReplyLanguage English = new([]);
    private static readonly ReplyLanguage German = new(GermanTexts.All);

    private readonly FrozenDictionary<string, string> texts;
    private readonly List<TextTemplate> templates;

    private ReplyLanguage(IEnumerable<KeyValuePair<string, string>> all)
    {
        texts = all.ToFrozenDictionary(StringComparer.Ordinal);
        templates = [.. texts.Where(text => text.Key.Contains('{', StringComparison.Ordinal)).Select(text => new TextTemplate(text.Key, text.Value)).OrderByDescending(template => template.Weight)];
    }

    /// <summary>The language by its code, of which the first two letters count ("de", "en-GB"); English where there are no texts in it.</summary>
    public static ReplyLanguage Of(string? code) => code?.StartsWith("de", StringComparison.OrdinalIgnoreCase) == true ? German : English;

    /// <summary>A text of the bot's; as it is where there is none for it.</summary>
    public string Say(string english)
    {
        if (texts.TryGetValue(english, out var known))
        {
            return known;
        }

        foreach (var template in templates)
        {
            if (template.TryFill(english, out var filled))
            {
                return filled;
            }
        }

        return english;
    }

    /// <summary>A reply, with the bot's own words in the language.</summary>
    public CommandReply Say(CommandReply reply) => texts.Count == 0 ? reply : reply with
    {
        Title = reply.Title is { } title ? Say(title) : null,
        Sections = reply.Sections is [ReplySection.Paragraph { Runs: [var only] }]
            ? [new ReplySection.Paragraph([only with { Text = Say(only.Text) }])]
            : [.. reply.Sections.Select(section => section is ReplySection.Fields fields ? new ReplySection.Fields([.. fields.Items.Select(field => field with { Name = Say(field.Name) })]) : section)],
        Buttons = [.. reply.Buttons.Select(button => button with { Label = Say(button.Label) })],
    };
}
