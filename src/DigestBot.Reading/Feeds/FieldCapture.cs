using DigestBot.Reading.Feeds.Markup;

namespace DigestBot.Reading.Feeds;

/// <summary>Gathers what stands in one field after the other: text, and elements inside it as HTML.</summary>
internal sealed class FieldCapture
{
    private readonly BoundedText text = new();
    private FeedElement? current;
    private int depth;
    private bool isPerson;
    private bool isHtml;
    private bool isMuted;
    private bool hasName;

    public FeedElement? Field => current;

    public bool HasMarkup { get; private set; }

    public void Start(FeedElement element)
    {
        current = element;
        depth = 0;
        isPerson = element.Rule.Field == FeedField.Author;
        isHtml = element.Rule.Field is FeedField.Title or FeedField.Summary or FeedField.Content or FeedField.Category;
        HasMarkup = isMuted = hasName = false;
        text.Start(FieldRules.MaxLength(element.Rule.Field));
    }

    /// <summary>Takes an element inside the field: kept where the field is HTML. Of a person only the name is kept.</summary>
    public void Open(MarkupTag tag)
    {
        depth++;
        if (isHtml)
        {
            HasMarkup = true;
            MarkupWriter.Open(tag, text);
        }
        else if (isPerson && depth == 1)
        {
            isMuted = hasName || tag.Name != "name";
            if (!isMuted)
            {
                hasName = true;
                text.Start(FeedLimits.MaxShortField);
            }
        }
    }

    public void Close(MarkupTag tag)
    {
        if (isHtml)
        {
            MarkupWriter.Close(tag, text);
        }
        else if (isPerson && depth == 1)
        {
            isMuted = hasName;
        }

        depth--;
    }

    /// <summary>Takes the text at which the source stands. Among elements it is written as HTML, as they are.</summary>
    public void AddText(IMarkupSource source)
    {
        if (isMuted)
        {
            return;
        }

        var start = text.Length;
        source.CopyTextTo(text);
        if (isHtml && (depth > 0 || current!.Tag["type"] is "xhtml" or "application/xhtml+xml"))
        {
            text.EscapeFrom(start);
        }
    }

    /// <summary>Ends the field; its text.</summary>
    public string End()
    {
        current = null;
        return text.ToString();
    }
}
