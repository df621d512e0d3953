using DigestBot.Reading.Feeds.Markup;

namespace DigestBot.Reading.Feeds.Opml;

/// <summary>Reads the outlines of a list of feeds from a source of markup; used once.</summary>
internal sealed class OutlineReader(IMarkupSource source)
{
    private readonly List<string?> path = [];
    private readonly List<OpmlFeed> feeds = [];
    private readonly BoundedText text = new();
    private string title = "";
    private int titleDepth;
    private bool isList;
    private bool isPage;

    public OpmlOutcome Read()
    {
        while (feeds.Count < FeedLimits.MaxListedFeeds && source.Read())
        {
            switch (source.Step)
            {
                case MarkupStep.Opened:
                    Open(source.Tag);
                    break;
                case MarkupStep.Text when titleDepth > 0:
                    source.CopyTextTo(text);
                    break;
                case MarkupStep.Closed:
                    Close();
                    break;
            }
        }

        return isList ? new OpmlOutcome.Read(new OpmlDocument(title, feeds))
            : new OpmlOutcome.Refused(isPage ? "it is a web page, not a list of feeds" : "it is no list of feeds (OPML)");
    }

    private void Open(MarkupTag tag)
    {
        isList |= tag.Name is "opml" or "outline";
        isPage |= tag.Name == "html";
        path.Add(tag.Name == "outline" ? Take(tag) : null);
        if (tag.Name == "title" && titleDepth == 0)
        {
            titleDepth = path.Count;
            text.Start(FeedLimits.MaxTitle);
        }
    }

    private void Close()
    {
        if (path.Count == titleDepth)
        {
            titleDepth = 0;
            title = title.Length > 0 ? title : PlainText.OfText(text.ToString());
        }

        path.RemoveAt(path.Count - 1);
    }

    // A feed, or the name of a folder for what lies in it.
    private string? Take(MarkupTag outline)
    {
        var name = OpmlTitle.Of(Filled(outline["title"]) ?? outline["text"] ?? "");
        if (FeedAddress(outline) is not { } address)
        {
            return name;
        }

        feeds.Add(new OpmlFeed { Title = name, XmlUrl = address, HtmlUrl = Web(outline["htmlurl"]), Folders = Folders(outline["category"]) });
        return null;
    }

    // An outline of type "link" or "include" leads to a page or to another list by "url".
    private static Uri? FeedAddress(MarkupTag outline)
    {
        var isOther = outline["type"]?.Trim().ToLowerInvariant() is "link" or "include";
        return Web(outline["xmlurl"]) ?? (isOther ? null : Web(outline["url"]));
    }

    // Where no folder is around a feed, its first category ("/Harbour/Ferries,/Sport") stands for one.
    private List<string> Folders(string? category)
    {
        List<string> folders = [.. path.OfType<string>().Where(name => name.Length > 0).Take(OpmlTitle.MaxFolders)];
        return folders.Count > 0 || category is null ? folders
            : [.. category.Split(',')[0].Split('/').Select(OpmlTitle.Of).Where(name => name.Length > 0).Take(OpmlTitle.MaxFolders)];
    }

    private static Uri? Web(string? address)
    {
        var given = address?.Trim() ?? "";
        if (given.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
        {
            given = given[5..];
            given = given.StartsWith("//", StringComparison.Ordinal) ? $"http:{given}" : given;
        }

        return Links.IsWeb(given) && Uri.TryCreate(given, UriKind.Absolute, out var web) ? web : null;
    }

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
