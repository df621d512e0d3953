using System.Xml;

namespace DigestBot.Reading.Feeds.Markup;

/// <summary>Steps through well-formed XML. Document types are skipped unread, so no entity of theirs is ever expanded.</summary>
internal sealed class StrictMarkup : IMarkupSource, IDisposable
{
    private const int LongestTag = 64 * 1024;

    private readonly XmlReader xml;
    private readonly char[] chunk = new char[2048];
    private bool isEmptyOpen;

    public StrictMarkup(string text)
    {
        xml = XmlReader.Create(new StringReader(text), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
    }

    /// <summary>Whether it ended because the text is no well-formed XML.</summary>
    public bool IsBroken { get; private set; }

    public bool IsLoose => false;

    public bool IsCut => false;

    public MarkupStep Step { get; private set; }

    public MarkupTag Tag { get; private set; } = new(Vocabulary.Other, "", []);

    /// <summary>Whether no tag is so long that the reader of XML, which keeps a tag whole, would take much memory for it.</summary>
    public static bool CanRead(ReadOnlySpan<char> text)
    {
        for (int start; (start = text.IndexOf('<')) >= 0;)
        {
            var end = text[start..].IndexOf('>');
            if (end > LongestTag || (end < 0 && text.Length - start > LongestTag))
            {
                return false;
            }

            if (end < 0)
            {
                break;
            }

            text = text[(start + end)..];
        }

        return true;
    }

    public bool Read()
    {
        if (isEmptyOpen)
        {
            isEmptyOpen = false;
            Step = MarkupStep.Closed;
            return true;
        }

        try
        {
            while (xml.Read())
            {
                if (IsStep())
                {
                    return true;
                }
            }
        }
        catch (XmlException)
        {
            IsBroken = true;
        }

        return false;
    }

    public void CopyTextTo(BoundedText target)
    {
        try
        {
            for (int count; !target.IsFull && (count = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0;)
            {
                target.Append(chunk.AsSpan(0, count));
            }
        }
        catch (XmlException)
        {
            IsBroken = true;
        }
    }

    public void Dispose() => xml.Dispose();

    private bool IsStep()
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                if (xml.Depth > FeedLimits.MaxDepth)
                {
                    throw new XmlException();
                }

                Open();
                return true;
            case XmlNodeType.EndElement:
                Step = MarkupStep.Closed;
                return true;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                Step = MarkupStep.Text;
                return true;
            default:
                return false;
        }
    }

    private void Open()
    {
        Step = MarkupStep.Opened;
        isEmptyOpen = xml.IsEmptyElement;
        var vocabulary = Vocabularies.Of(xml.Prefix, xml.NamespaceURI);
        Tag = new MarkupTag(vocabulary, xml.LocalName.ToLowerInvariant(), Attributes());
        xml.MoveToElement();
    }

    private MarkupAttribute[] Attributes()
    {
        if (xml.AttributeCount == 0)
        {
            return [];
        }

        var attributes = new MarkupAttribute[Math.Min(xml.AttributeCount, FeedLimits.MaxAttributes)];
        for (var i = 0; i < attributes.Length; i++)
        {
            xml.MoveToAttribute(i);
            attributes[i] = new MarkupAttribute(xml.Name.ToLowerInvariant(), xml.Value);
        }

        return attributes;
    }
}
