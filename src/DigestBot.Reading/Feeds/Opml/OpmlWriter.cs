using System.Globalization;
using System.Text;
using System.Xml;

namespace DigestBot.Reading.Feeds.Opml;

/// <summary>Writes lists of feeds as OPML 2.0 (http://opml.org/spec2.opml).</summary>
public static class OpmlWriter
{
    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" };

    /// <summary>The list as text to be saved in UTF-8: feeds in their order, each folder where its first feed stands.</summary>
    public static string Write(string title, IEnumerable<OpmlFeed> feeds, DateTimeOffset createdAt)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(feeds);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(text, Settings))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", OpmlTitle.Of(title));
            xml.WriteElementString("dateCreated", createdAt.ToUniversalTime().ToString("R", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            WriteFolder(xml, [.. feeds], 0);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void WriteFolder(XmlWriter xml, List<OpmlFeed> feeds, int depth)
    {
        foreach (var group in feeds.GroupBy(feed => FolderAt(feed, depth) ?? "", StringComparer.Ordinal))
        {
            if (group.Key.Length == 0)
            {
                WriteFeeds(xml, group);
                continue;
            }

            xml.WriteStartElement("outline");
            xml.WriteAttributeString("text", group.Key);
            WriteFolder(xml, [.. group], depth + 1);
            xml.WriteEndElement();
        }
    }

    private static string? FolderAt(OpmlFeed feed, int depth)
    {
        var folders = feed.Folders.Select(OpmlTitle.Of).Where(name => name.Length > 0).Take(OpmlTitle.MaxFolders);
        return folders.ElementAtOrDefault(depth);
    }

    private static void WriteFeeds(XmlWriter xml, IEnumerable<OpmlFeed> feeds)
    {
        foreach (var feed in feeds)
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("type", "rss");
            xml.WriteAttributeString("text", OpmlTitle.Of(feed.Title));
            xml.WriteAttributeString("title", OpmlTitle.Of(feed.Title));
            xml.WriteAttributeString("xmlUrl", feed.XmlUrl.AbsoluteUri);
            if (feed.HtmlUrl is { } page)
            {
                xml.WriteAttributeString("htmlUrl", page.AbsoluteUri);
            }

            xml.WriteEndElement();
        }
    }
}
