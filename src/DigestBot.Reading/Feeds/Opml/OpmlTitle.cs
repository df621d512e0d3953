using System.Text;
using System.Xml;

namespace DigestBot.Reading.Feeds.Opml;

/// <summary>The names in a list of feeds as they are read and written.</summary>
internal static class OpmlTitle
{
    /// <summary>Folders nested deeper are left out.</summary>
    public const int MaxFolders = 50;

    /// <summary>One line of a bounded length, of characters that XML allows.</summary>
    public static string Of(string given)
    {
        var name = new StringBuilder();
        foreach (var rune in PlainText.OfText(given).EnumerateRunes())
        {
            if (name.Length >= FeedLimits.MaxTitle)
            {
                break;
            }

            name.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        }

        return name.ToString().Trim();
    }
}
